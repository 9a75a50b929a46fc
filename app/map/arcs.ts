import type { LatLngExpression, Map as LeafletMap, Point, ZoomAnimEvent } from 'leaflet';
import type { Arc } from './contract';
import { shape } from './element';

/** How far an arc bends aside, as a part of its length. */
const BEND = 0.18;

interface Drawn {
    arc: Arc;
    halo: SVGPathElement;
    line: SVGPathElement;
}

/**
 * The lines from a chosen town to its partners. Drawn here and not by Leaflet, which rounds every
 * point of a line: one curve each stays smooth.
 */
export class Arcs {
    private readonly sheet = shape('svg', { class: 'arcs leaflet-zoom-animated', width: '1', height: '1' });
    // All halos lie below all lines, so that no halo cuts a line where two cross.
    private readonly halos = shape('g', { class: 'arcs__halos' });
    private readonly lines = shape('g', { class: 'arcs__lines' });
    private held = new Map<string, Drawn>();

    constructor(private readonly map: LeafletMap) {
        this.sheet.append(this.halos, this.lines);
        const pane = map.createPane('arcs');
        pane.setAttribute('aria-hidden', 'true');
        pane.append(this.sheet);
        map.on('viewreset zoom zoomend', () => this.redraw());
        map.on('zoomanim', (event) => this.follow(event));
    }

    show(arcs: Arc[]): void {
        const next = new Map<string, Drawn>();
        for (const arc of arcs) {
            const key = JSON.stringify(arc);
            if (!next.has(key)) next.set(key, this.held.get(key) ?? this.add(arc));
        }
        for (const [key, { halo, line }] of this.held) {
            if (next.has(key)) continue;
            halo.remove();
            line.remove();
        }
        this.held = next;
        this.redraw();
    }

    private add(arc: Arc): Drawn {
        // A length of one, whatever the zoom, lets the style draw the line from its start.
        const halo = shape('path', { pathLength: '1' });
        const line = shape('path', { pathLength: '1' });
        this.halos.append(halo);
        this.lines.append(line);
        return { arc, halo, line };
    }

    private redraw(): void {
        this.sheet.style.transform = '';
        for (const { arc, halo, line } of this.held.values()) {
            const path = curve(this.spot(arc.from), this.spot(arc.to));
            halo.setAttribute('d', path);
            line.setAttribute('d', path);
        }
    }

    private spot(at: LatLngExpression): Point {
        return this.map.project(at).subtract(this.map.getPixelOrigin());
    }

    /** Stretches the drawing together with the tiles until the zoom has arrived. */
    private follow({ center, zoom }: ZoomAnimEvent): void {
        const { map } = this;
        const scale = map.getZoomScale(zoom, map.getZoom());
        const moved = map.layerPointToContainerPoint([0, 0]);
        const origin = map.project(center, zoom).subtract(map.getSize().divideBy(2)).add(moved).round();
        const shift = map.getPixelOrigin().multiplyBy(scale).subtract(origin);
        this.sheet.style.transform = `translate3d(${shift.x}px, ${shift.y}px, 0) scale(${scale})`;
    }
}

/** A curve that always bends northwards, or a little aside where it runs from north to south. */
function curve(from: Point, to: Point): string {
    const way = to.subtract(from);
    const side = way.x < 0 ? -BEND : BEND;
    const x = (from.x + to.x) / 2 + way.y * side;
    const y = (from.y + to.y) / 2 - way.x * side;
    const parts = [from.x, from.y, x, y, to.x, to.y].map((part) => part.toFixed(1));
    return `M${parts[0]} ${parts[1]}Q${parts[2]} ${parts[3]} ${parts[4]} ${parts[5]}`;
}
