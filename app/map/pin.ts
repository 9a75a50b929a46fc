import { DivIcon, Marker, type LatLngTuple } from 'leaflet';

/**
 * Pins an element of ours to a place. Leaflet only moves it: its own role, tab stop and key
 * handling (Enter, but not Space) are switched off.
 */
export function pin(content: HTMLElement, at: LatLngTuple, pane: string): Marker {
    return new Marker(at, {
        icon: new DivIcon({ html: content, className: 'pin', iconSize: undefined }),
        pane,
        interactive: false,
        keyboard: false,
        autoPanOnFocus: false,
    });
}
