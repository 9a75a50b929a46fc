// Projects arcs to Web Mercator, smooths the steps that quantised sources left in them, and gives each
// point the first tile zoom at which it is worth drawing.

/** The world is this many units wide: a 32nd of a pixel at tile zoom 10. */
const WORLD = 2 ** 24;
const TILE = 512;
/** A point is drawn once leaving it out would move the line by so many pixels. */
const TOLERANCE = 0.55;
/** Sources are quantised to 0.0036° (detail): moves below that are noise. */
const NOISE = (0.0024 / 360) * WORLD;
const LONGEST_CUT = (0.012 / 360) * WORLD;
/** Beyond the region of the atlas nothing finer is kept than this zoom shows. */
const REGION = { west: -30, east: 75, south: 5, north: 72 };
const COARSE_ZOOM = 5;

const unitsPerPixel = (zoom) => WORLD / (TILE * 2 ** zoom);

function project([lon, lat]) {
  const phi = (Math.max(-85.3, Math.min(85.3, lat)) * Math.PI) / 180;
  return [
    (lon / 360 + 0.5) * WORLD,
    (0.5 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / (2 * Math.PI)) * WORLD,
  ];
}

function distanceToSegment([x, y], [ax, ay], [bx, by]) {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

/** Douglas and Peucker's distance of every point, never larger than that of the point split before. */
function weigh(points) {
  const weights = new Float64Array(points.length);
  weights[0] = weights[points.length - 1] = Infinity;
  const stack = [[0, points.length - 1, Infinity]];
  while (stack.length > 0) {
    const [from, to, limit] = stack.pop();
    let [farthest, most] = [-1, -1];
    for (let i = from + 1; i < to; i += 1) {
      const distance = distanceToSegment(points[i], points[from], points[to]);
      if (distance > most) [farthest, most] = [i, distance];
    }
    if (farthest < 0) continue;
    weights[farthest] = Math.min(limit, most);
    stack.push([from, farthest, weights[farthest]], [farthest, to, weights[farthest]]);
  }
  return weights;
}

/** One round of Chaikin's corner cutting that keeps the ends and cuts no long straight border short. */
function roundCorners(points) {
  if (points.length < 3) return points;
  const rounded = [points[0]];
  for (let i = 1; i < points.length - 1; i += 1) {
    for (const other of [points[i - 1], points[i + 1]]) {
      const [dx, dy] = [other[0] - points[i][0], other[1] - points[i][1]];
      const share = Math.min(0.25, LONGEST_CUT / Math.max(1, Math.hypot(dx, dy)));
      rounded.push([points[i][0] + dx * share, points[i][1] + dy * share]);
    }
  }
  rounded.push(points.at(-1));
  return rounded;
}

function smooth(points, noise) {
  const weights = weigh(points);
  const calm = points.filter((_, i) => weights[i] >= noise);
  return roundCorners(roundCorners(calm));
}

const inRegion = ([lon, lat]) =>
  lon > REGION.west && lon < REGION.east && lat > REGION.south && lat < REGION.north;

function firstZoom(weight, lastZoom) {
  for (let zoom = 0; zoom <= lastZoom; zoom += 1) {
    if (weight >= TOLERANCE * unitsPerPixel(zoom)) return zoom;
  }
  return Infinity;
}

/** Arcs become lists of [x, y, firstZoom] in whole units; points that no zoom needs are gone. */
export function prepare({ lastZoom, topology, layers }) {
  const arcs = topology.arcs.map((arc) => {
    const near = arc.some(inRegion);
    const finest = near ? lastZoom : Math.min(lastZoom, COARSE_ZOOM);
    let points = arc.map(project);
    if (near) points = smooth(points, lastZoom > COARSE_ZOOM ? NOISE : 0);
    const weights = weigh(points);
    return points
      .map(([x, y], i) => [Math.round(x), Math.round(y), firstZoom(weights[i], finest)])
      .filter(([, , zoom]) => zoom <= finest);
  });
  const countries = [...topology.countries].filter(([, rings]) => rings.length > 0);
  return { lastZoom, arcs, countries, layers };
}
