/**
 * The live map: Leaflet on our own tiles. The app says what to show (`show`) and hears where the
 * reader went (`moved`), what was picked (`picked`) and what is pointed at (`pointed`, empty at the end).
 */
import L from 'leaflet';
import { Arcs } from './arcs';
import { gestures } from './gestures';
import { keyboard } from './keyboard';
import { Labels } from './labels';
import { Marks } from './marks';
import { openPile } from './pile';
import { addTiles } from './tiles';
import type { Mark, Moved, Options, Picked, Seen, View } from './types';

/** Ends when Leaflet's style applies: before that its tiles would lie one below the other. */
export const ready = styled(new URL('map.css', import.meta.url).href);

export interface Handle {
    /** Shows a `View`, as JSON. */
    show(view: string): void;
    /** Marks what the list points at. */
    point(keys: string[]): void;
    /** Goes somewhere. */
    look_at(lat: number, lon: number, zoom: number): void;
    /** Takes the map off the page. */
    remove(): void;
}

/** Puts a map into `host`. `options` is JSON. */
export function mount(host: HTMLElement, options: string, moved: Moved, picked: Picked, pointed: Picked): Handle {
    const { words, direction, light, dark, max_zoom, lat, lon, zoom }: Options = JSON.parse(options);
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const map = L.map(host, {
        center: [lat, lon],
        zoom,
        minZoom: 1,
        maxZoom: max_zoom,
        attributionControl: false,
        zoomControl: false,
        keyboard: false,
        // Touch is ours (`gestures`): one finger belongs to the page.
        dragging: !L.Browser.mobile,
        touchZoom: false,
        worldCopyJump: true,
        zoomAnimation: !still,
        fadeAnimation: !still,
        markerZoomAnimation: !still,
    });
    host.removeAttribute('tabindex');
    host.setAttribute('role', 'group');
    host.setAttribute('aria-label', words.map);
    host.lang = document.documentElement.lang;
    host.dataset.direction = direction;
    const stopTiles = addTiles(map, light, dark);
    const labels = new Labels(map);
    const arcs = new Arcs(map);
    const news = document.createElement('p');
    news.className = 'visually-hidden';
    news.setAttribute('role', 'status');

    let opened: Mark | undefined;
    const marks = new Marks(map, pointed, (mark, button) => {
        if (mark.kind === 'place') picked(mark.key);
        else if (mark.kind === 'pile') openPile(host, mark, button, words.close, picked);
        else {
            opened = mark;
            const [south, west, north, east] = mark.bounds!;
            const bounds = L.latLngBounds([south, west], [north, east]);
            const closer = map.getBoundsZoom(bounds, false, L.point(48, 48));
            map.setView(bounds.getCenter(), Math.max(closer, map.getZoom() + 1), { animate: !still });
        }
    });
    keyboard(map, host, marks);
    gestures(map, host, words.gesture);
    host.append(zoomButtons(map, words.zoom_in, words.zoom_out), news);

    const tell = () => {
        const bounds = map.getBounds();
        const { x: width, y: height } = map.getSize();
        const { lat, lng: lon } = map.getCenter();
        const seen: Seen = {
            zoom: map.getZoom(),
            lat,
            lon,
            bounds: { south: bounds.getSouth(), west: bounds.getWest(), north: bounds.getNorth(), east: bounds.getEast() },
            width,
            height,
        };
        moved(JSON.stringify(seen));
    };
    map.on('moveend', tell);
    const resized = new ResizeObserver(() => map.invalidateSize({ animate: false }));
    resized.observe(host);
    tell();
    return {
        show(json) {
            const view: View = JSON.parse(json);
            labels.show(view.labels);
            arcs.show(view.arcs);
            marks.show(view.marks);
            if (opened) {
                const nearest = marks.nearest(L.latLng(opened.lat, opened.lon));
                if (nearest) marks.focus(nearest);
                news.textContent = opened.announce ?? '';
                opened = undefined;
            }
        },
        point: (keys) => marks.point(keys),
        look_at(lat, lon, zoom) {
            map.setView([lat, lon], zoom, { animate: !still });
        },
        remove() {
            stopTiles();
            resized.disconnect();
            map.remove();
        },
    };
}

function zoomButtons(map: L.Map, closer: string, farther: string): HTMLElement {
    const box = document.createElement('div');
    box.className = 'map-zoom';
    for (const [words, sign, act] of [
        [closer, '+', () => map.zoomIn()],
        [farther, '−', () => map.zoomOut()],
    ] as const) {
        const button = document.createElement('button');
        button.type = 'button';
        button.setAttribute('aria-label', words);
        button.title = words;
        button.textContent = sign;
        button.addEventListener('click', act);
        box.append(button);
    }
    L.DomEvent.disableClickPropagation(box);
    return box;
}

/** Adds a style to the page; ends when it applies. */
function styled(href: string): Promise<unknown> {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    document.head.append(link);
    return new Promise((resolve, reject) => Object.assign(link, { onload: resolve, onerror: reject }));
}
