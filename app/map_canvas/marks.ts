import L from 'leaflet';
import type { Mark, Picked } from './types';

interface Shown {
    mark: Mark;
    layer: L.Marker;
    button: HTMLButtonElement;
}

/** The marks: real buttons, kept by key, so that what has the focus keeps it while the map moves. */
export class Marks {
    private readonly shown = new Map<string, Shown>();
    /** The one mark that Tab reaches. */
    private current = '';

    constructor(
        private readonly map: L.Map,
        private readonly pointed: Picked,
        private readonly activate: (mark: Mark, button: HTMLButtonElement) => void,
    ) {}

    show(marks: Mark[]): void {
        const wanted = new Set(marks.map((mark) => mark.key));
        for (const [key, { layer }] of this.shown) {
            if (!wanted.has(key)) {
                layer.remove();
                this.shown.delete(key);
            }
        }
        for (const mark of marks) {
            const known = this.shown.get(mark.key);
            if (known) {
                known.mark = mark;
                known.layer.setLatLng([mark.lat, mark.lon]);
                dress(known);
            } else {
                this.shown.set(mark.key, this.add(mark));
            }
        }
        const current = this.shown.get(this.current);
        const stays = current && (this.isSeen(current) || current.button === document.activeElement);
        const inSight = this.inOrder().find((shown) => this.isSeen(shown))?.mark.key;
        this.reach(stays ? this.current : (inSight ?? this.first() ?? ''));
    }

    private isSeen({ layer }: Shown): boolean {
        return this.map.getBounds().contains(layer.getLatLng());
    }

    /** Brings a mark into sight. */
    private see(shown: Shown): void {
        if (!this.isSeen(shown)) this.map.panTo(shown.layer.getLatLng(), { animate: false });
    }

    /** Lets Tab reach one mark only; the arrow keys reach the others. */
    private reach(key: string): void {
        this.current = key;
        for (const [own, { button }] of this.shown) button.tabIndex = own === key ? 0 : -1;
    }

    /** Marks some as pointed at, and no other. */
    point(keys: string[]): void {
        for (const [key, { button }] of this.shown) {
            button.classList.toggle('map-button--pointed', keys.includes(key));
        }
    }

    focus(key: string): void {
        const shown = this.shown.get(key);
        if (!shown) return;
        this.reach(key);
        this.see(shown);
        shown.button.focus({ preventScroll: true });
    }

    /** The mark nearest to a place. */
    nearest(place: L.LatLng): string | undefined {
        const all = [...this.shown.values()];
        const far = (shown: Shown) => this.map.distance(place, shown.layer.getLatLng());
        return all.sort((a, b) => far(a) - far(b))[0]?.mark.key;
    }

    /** From a mark in a direction: the nearest in that quarter of the sky. */
    beside(key: string, right: number, down: number): string | undefined {
        const from = this.shown.get(key);
        if (!from) return undefined;
        const start = this.map.latLngToContainerPoint(from.layer.getLatLng());
        let best: string | undefined;
        let least = Infinity;
        for (const [other, { layer }] of this.shown) {
            const way = this.map.latLngToContainerPoint(layer.getLatLng()).subtract(start);
            const along = way.x * right + way.y * down;
            const aside = Math.abs(way.x * down) + Math.abs(way.y * right);
            if (other !== key && along > 0 && aside <= along && along + aside < least) {
                least = along + aside;
                best = other;
            }
        }
        return best;
    }

    first(): string | undefined {
        return this.inOrder()[0]?.mark.key;
    }

    last(): string | undefined {
        return this.inOrder().slice(-1)[0]?.mark.key;
    }

    keyOf(button: EventTarget | null): string | undefined {
        return [...this.shown.values()].find((shown) => shown.button === button)?.mark.key;
    }

    /** By place, from the north-west, whatever order they came in. */
    private inOrder(): Shown[] {
        return [...this.shown.values()].sort((a, b) => b.mark.lat - a.mark.lat || a.mark.lon - b.mark.lon);
    }

    private add(mark: Mark): Shown {
        const button = document.createElement('button');
        button.type = 'button';
        const icon = L.divIcon({ className: 'map-pin', html: button, iconSize: [0, 0] });
        const layer = L.marker([mark.lat, mark.lon], { icon, keyboard: false, interactive: false });
        const shown = { mark, layer, button };
        dress(shown);
        button.addEventListener('click', (event) => {
            event.stopPropagation();
            this.reach(shown.mark.key);
            this.activate(shown.mark, button);
        });
        for (const name of ['mouseenter', 'focus']) button.addEventListener(name, () => this.pointed(shown.mark.key));
        button.addEventListener('focus', () => this.see(shown));
        for (const name of ['mouseleave', 'blur']) button.addEventListener(name, () => this.pointed(''));
        // A press on a mark does not drag the map.
        L.DomEvent.disableClickPropagation(button);
        layer.addTo(this.map);
        return shown;
    }
}

/** Puts a mark's words and state on its button. */
function dress({ mark, button, layer }: Shown): void {
    const open = mark.open ? ' map-button--open' : '';
    button.className = `map-button map-button--${mark.kind} map-button--${mark.state}${open}`;
    button.setAttribute('aria-label', mark.name);
    button.title = mark.name;
    button.setAttribute('aria-pressed', String(mark.state === 'selected'));
    if (mark.kind !== 'place') button.removeAttribute('aria-pressed');
    if (mark.kind === 'pile') button.setAttribute('aria-haspopup', 'dialog');
    const text = document.createElement('span');
    text.className = 'map-button__text';
    text.dir = 'auto';
    text.textContent = mark.text;
    button.replaceChildren(...(mark.text ? [text] : []));
    const order = { faded: -2000, plain: 0, related: 2000, selected: 4000 }[mark.state];
    layer.setZIndexOffset(order + (mark.kind === 'place' ? 0 : 500));
}
