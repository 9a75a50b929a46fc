// What Rust and the map say to each other, as JSON. Rust decides what is shown – clustering, words,
// which labels fit –, the map how.

/** The words that the map itself needs, in the reader's language. */
export interface Words {
    /** Accessible name of the whole map. */
    map: string;
    zoomIn: string;
    zoomOut: string;
    /** Shown when one finger tries to move the map. */
    gesture: string;
    close: string;
    appeared: string;
}

/** South, west, north, east. */
export type Frame = [number, number, number, number];

export interface Options {
    words: Words;
    direction: 'ltr' | 'rtl';
    /** Address of a tile with {z}, {x} and {y}. */
    tiles: string;
    maxZoom: number;
    /** What the first view shows. */
    bounds: Frame;
}

/** One of the towns in a pile that no zoom takes apart. */
export interface Member {
    key: string;
    text: string;
    href: string;
}

export interface Mark {
    /** Stays the same as long as it is the same mark; focus follows it. */
    key: string;
    lat: number;
    lon: number;
    kind: 'place' | 'cluster' | 'pile';
    /** Visible label, '' for none; of a cluster: its count. */
    text: string;
    /** Complete accessible name. */
    name: string;
    /** Has free seats. */
    open: boolean;
    state: 'plain' | 'selected' | 'related' | 'faded';
    /** Of a cluster: where to fly when it is opened. */
    bounds?: Frame;
    /** Of a pile: what its list holds. */
    members?: Member[];
    /** Of a place: its page, so that it opens in a new tab as any link. */
    href?: string;
    /** Of a cluster: spoken once it was opened. */
    announce?: string;
}

/** A name on the map that nobody can press. */
export interface Label {
    lat: number;
    lon: number;
    text: string;
    kind: 'country' | 'town';
}

export interface Arc {
    from: [number, number];
    to: [number, number];
}

/** All that is on the map at one time. */
export interface View {
    marks: Mark[];
    labels: Label[];
    arcs: Arc[];
}

/** Told after every move: a whole zoom and the frame that is seen. */
export type Moved = (zoom: number, south: number, west: number, north: number, east: number) => void;

/** Told when the reader chooses a place. */
export type Picked = (key: string) => void;

/** What Rust holds of a mounted map. */
export interface Handle {
    show(view: string): void;
    look_at(south: number, west: number, north: number, east: number): void;
    tiles(url: string): void;
    remove(): void;
}
