/** Whether the reader asked for less motion; asked anew each time, as the setting may change. */
export function still(): boolean {
    return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
