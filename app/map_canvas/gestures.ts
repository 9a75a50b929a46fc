import L from 'leaflet';

/** How long the hint stays, in milliseconds. */
const HINT = 1600;

/**
 * One finger scrolls the page, two move the map; a hint says so. The wheel scrolls the page too,
 * until somebody has turned to the map by a click or the keyboard, or holds Ctrl.
 */
export function gestures(map: L.Map, host: HTMLElement, words: string): void {
    const box = map.getContainer();
    const hint = document.createElement('p');
    hint.className = 'map-hint';
    hint.setAttribute('aria-hidden', 'true');
    hint.textContent = words;
    host.append(hint);
    let hiding = 0;
    const say = () => {
        hint.classList.add('map-hint--shown');
        clearTimeout(hiding);
        hiding = window.setTimeout(() => hint.classList.remove('map-hint--shown'), HINT);
    };

    let fingers = 0;
    let start: { centre: L.Point; apart: number; zoom: number; at: L.LatLng } | undefined;
    const read = (event: TouchEvent) => {
        const [a, b] = [...event.touches].slice(0, 2).map((touch) => map.mouseEventToContainerPoint(touch as unknown as MouseEvent));
        return { centre: a.add(b).divideBy(2), apart: Math.max(a.distanceTo(b), 1) };
    };
    box.addEventListener('touchstart', (event) => {
        fingers = event.touches.length;
        if (fingers !== 2) return;
        const { centre, apart } = read(event);
        start = { centre, apart, zoom: map.getZoom(), at: map.containerPointToLatLng(centre) };
    }, { passive: true });
    box.addEventListener('touchmove', (event) => {
        if (event.touches.length === 1 && fingers === 1) return say();
        if (event.touches.length !== 2 || !start) return;
        event.preventDefault();
        const { centre } = read(event);
        const middle = map.getSize().divideBy(2);
        const pixel = map.project(start.at, map.getZoom()).subtract(centre.subtract(middle));
        map.setView(map.unproject(pixel, map.getZoom()), map.getZoom(), { animate: false });
    }, { passive: false });
    box.addEventListener('touchend', (event) => {
        if (start && event.touches.length < 2 && event.changedTouches.length > 0) {
            const ended = start;
            start = undefined;
            if (last > 0) map.setZoomAround(ended.at, clamp(map, ended.zoom + Math.round(Math.log2(last / ended.apart))));
            last = 0;
        }
    });
    let last = 0;
    box.addEventListener('touchmove', (event) => {
        if (event.touches.length === 2) last = read(event).apart;
    }, { passive: true });

    map.scrollWheelZoom.disable();
    const wake = () => map.scrollWheelZoom.enable();
    box.addEventListener('mousedown', wake);
    box.addEventListener('focusin', wake);
    box.addEventListener('mouseleave', () => map.scrollWheelZoom.disable());
    box.addEventListener('wheel', (event) => {
        if (event.ctrlKey) wake();
    }, { capture: true, passive: true });
}

function clamp(map: L.Map, zoom: number): number {
    return Math.min(map.getMaxZoom(), Math.max(map.getMinZoom(), zoom));
}
