import L from 'leaflet';
import type { Arc } from './types';

/** How far a curve's control point rises over the middle; the same as the still picture's. */
const LIFT = 0.3;

const SVG = 'http://www.w3.org/2000/svg';

/** The curves from the selected place to its partners: smooth at each zoom, redrawn when it ends. */
export class Arcs {
    private readonly root = document.createElementNS(SVG, 'svg');
    private arcs: Arc[] = [];

    constructor(private readonly map: L.Map) {
        this.root.classList.add('map-arcs', 'leaflet-zoom-hide');
        this.root.setAttribute('aria-hidden', 'true');
        map.getPanes().overlayPane.append(this.root);
        map.on('zoomend viewreset', this.draw, this);
    }

    show(arcs: Arc[]): void {
        this.arcs = arcs;
        this.draw();
    }

    private draw(): void {
        this.root.replaceChildren(
            ...this.arcs.flatMap((arc) => {
                const curve = this.curve(arc);
                return ['map-arc-halo', 'map-arc'].map((name) => {
                    const path = document.createElementNS(SVG, 'path');
                    path.setAttribute('class', name);
                    path.setAttribute('d', curve);
                    return path;
                });
            }),
        );
    }

    private curve(arc: Arc): string {
        const [a, b] = [arc.from, arc.to].map((place) => this.map.latLngToLayerPoint(place));
        const [west, east] = a.x <= b.x ? [a, b] : [b, a];
        const [right, down] = [east.x - west.x, east.y - west.y];
        // To the left of the way east, which is north.
        const x = (west.x + east.x) / 2 + LIFT * (right === 0 ? Math.abs(down) : down);
        const y = (west.y + east.y) / 2 - LIFT * right;
        return `M${a.x} ${a.y}Q${x} ${y} ${b.x} ${b.y}`;
    }
}
