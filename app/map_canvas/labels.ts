import type { Map as LeafletMap, Marker } from 'leaflet';
import type { Label } from './contract';
import { element } from './element';
import { pin } from './pin';

/** Names of countries and towns, for orientation. Not for assistive technology: the marks say where they are. */
export class Labels {
    private held = new Map<string, Marker>();

    constructor(private readonly map: LeafletMap) {
        map.createPane('labels').setAttribute('aria-hidden', 'true');
    }

    show(labels: Label[]): void {
        const next = new Map<string, Marker>();
        for (const label of labels) {
            const key = JSON.stringify(label);
            if (!next.has(key)) next.set(key, this.held.get(key) ?? this.add(label));
        }
        for (const [key, marker] of this.held) if (!next.has(key)) marker.remove();
        this.held = next;
    }

    private add({ kind, text, lat, lon }: Label): Marker {
        const label = element('span', `map-label map-label--${kind}`, { dir: 'auto' });
        label.textContent = text;
        return pin(label, [lat, lon], 'labels').addTo(this.map);
    }
}
