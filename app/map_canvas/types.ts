/** What the app hands over (`app/src/features/atlas/map`): it decides what is shown, this folder how. */

export interface Words {
    map: string;
    zoom_in: string;
    zoom_out: string;
    gesture: string;
    close: string;
}

export interface Options {
    words: Words;
    direction: 'ltr' | 'rtl';
    /** Addresses of tiles with {z}, {x} and {y}. */
    light: string;
    dark: string;
    max_zoom: number;
    lat: number;
    lon: number;
    zoom: number;
}

export interface Member {
    key: string;
    text: string;
    href: string;
}

export interface Mark {
    /** The same mark has the same key at each zoom. */
    key: string;
    lat: number;
    lon: number;
    kind: 'place' | 'cluster' | 'pile';
    /** What is written; empty for nothing. */
    text: string;
    /** What is said. */
    name: string;
    open: boolean;
    state: 'faded' | 'plain' | 'related' | 'selected';
    href: string;
    /** Said after a cluster has fallen apart. */
    announce?: string;
    /** South, west, north, east of a cluster's places. */
    bounds?: [number, number, number, number];
    /** What a pile lists. */
    members?: Member[];
}

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

export interface View {
    marks: Mark[];
    labels: Label[];
    arcs: Arc[];
}

/** What the map shows now, as JSON of `Seen`. */
export type Moved = (seen: string) => void;

export interface Seen {
    zoom: number;
    lat: number;
    lon: number;
    bounds: { south: number; west: number; north: number; east: number };
    /** In pixels. */
    width: number;
    height: number;
}

export type Picked = (key: string) => void;
