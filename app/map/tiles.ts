import { TileLayer, type Map as LeafletMap, type TileEvent } from 'leaflet';

const TILE = 512;
/** The server draws this many pixels beyond each edge. */
const BLEED = 2;

/** The drawn land under the marks. */
export class Tiles {
    private layer?: TileLayer;

    constructor(private readonly map: LeafletMap) {}

    /** Shows the tiles of an address; those of the address before stay until the new ones are there. */
    use(url: string): void {
        const before = this.layer;
        const layer = new TileLayer(url, {
            tileSize: TILE,
            zoomOffset: -1,
            minNativeZoom: 1,
            // While the map flies, the tiles that are there are stretched; only the last view is asked for.
            updateWhenZooming: false,
            keepBuffer: 1,
        });
        layer.on('tileloadstart', widen);
        if (before) layer.once('load', () => before.remove());
        this.layer = layer.addTo(this.map);
    }
}

/** Neighbouring tiles overlap a little: otherwise seams show on screens of broken pixel ratios. */
function widen({ tile }: TileEvent): void {
    const side = `${TILE + 2 * BLEED}px`;
    tile.style.width = side;
    tile.style.height = side;
    tile.style.margin = `-${BLEED}px`;
}
