import L from 'leaflet';

/** Drawn so far beyond its square on each side, in pixels: neighbours overlap, no seam shows. */
const BLEED = 2;

const Overlapping = L.TileLayer.extend({
    _initTile(this: unknown, tile: HTMLElement) {
        (L.GridLayer.prototype as unknown as { _initTile(tile: HTMLElement): void })._initTile.call(this, tile);
        const side = `${512 + 2 * BLEED}px`;
        tile.style.width = side;
        tile.style.height = side;
        tile.style.margin = `-${BLEED}px`;
    },
});

/** The layer of tiles, light or dark as the reader's system says, also when that changes. */
export function addTiles(map: L.Map, light: string, dark: string): () => void {
    const asked = window.matchMedia('(prefers-color-scheme: dark)');
    const Layer = Overlapping as unknown as new (url: string, options: L.TileLayerOptions) => L.TileLayer;
    const layer = new Layer(asked.matches ? dark : light, {
        tileSize: 512,
        zoomOffset: -1,
        minNativeZoom: 1,
        keepBuffer: 1,
        updateWhenIdle: true,
    }).addTo(map);
    const change = () => layer.setUrl(asked.matches ? dark : light);
    asked.addEventListener('change', change);
    return () => asked.removeEventListener('change', change);
}
