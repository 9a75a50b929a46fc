import type L from 'leaflet';
import type { Marks } from './marks';

const STEPS: Record<string, [number, number]> = {
    ArrowRight: [1, 0],
    ArrowLeft: [-1, 0],
    ArrowDown: [0, 1],
    ArrowUp: [0, -1],
};

/** The map is one stop for Tab; the arrow keys walk from mark to mark, plus and minus zoom. */
export function keyboard(map: L.Map, host: HTMLElement, marks: Marks): void {
    host.addEventListener('keydown', (event) => {
        const at = marks.keyOf(event.target);
        if (!at || event.ctrlKey || event.metaKey || event.altKey) return;
        const step = STEPS[event.key];
        let next: string | undefined;
        if (step) next = marks.beside(at, step[0], step[1]);
        else if (event.key === 'Home') next = marks.first();
        else if (event.key === 'End') next = marks.last();
        else if (event.key === '+') map.zoomIn();
        else if (event.key === '-') map.zoomOut();
        else return;
        event.preventDefault();
        if (next) marks.focus(next);
    });
}
