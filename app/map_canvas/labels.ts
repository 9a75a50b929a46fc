import L from 'leaflet';
import type { Label } from './types';

/** Names for orientation: text on the map's ground, for the eye only. */
export class Labels {
    private readonly layer = L.layerGroup();

    constructor(map: L.Map) {
        this.layer.addTo(map);
    }

    show(labels: Label[]): void {
        this.layer.clearLayers();
        for (const label of labels) {
            const text = document.createElement('span');
            text.textContent = label.text;
            text.dir = 'auto';
            const icon = L.divIcon({
                className: `map-name map-name--${label.kind}`,
                html: text,
                iconSize: [0, 0],
            });
            L.marker([label.lat, label.lon], { icon, interactive: false, keyboard: false, zIndexOffset: -10_000 }).addTo(
                this.layer,
            );
        }
        // Leaflet writes an alternative text on each icon; these are ground, not marks.
        this.layer.eachLayer((layer) => (layer as L.Marker).getElement()?.setAttribute('aria-hidden', 'true'));
    }
}
