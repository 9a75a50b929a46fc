// Lakes and rivers out of a TopoJSON file, as plain lists of [lon, lat].
import { feature } from 'topojson-client';

function* geometries(source, name) {
  const found = feature(source, source.objects[name]);
  for (const { geometry } of found.features ?? [found]) if (geometry) yield geometry;
}

const overlaps = (ring, [lon, lat]) => {
  const range = (axis) => [Math.min(...ring.map((p) => p[axis])), Math.max(...ring.map((p) => p[axis]))];
  const [[west, east], [south, north]] = [range(0), range(1)];
  return lon >= west && lon <= east && lat >= south && lat <= north;
};

/** Every ring of a polygon layer, but for those that a better ring replaces. */
export function ringsOf(source, name, replacedBy) {
  const rings = [];
  for (const { type, coordinates } of geometries(source, name)) {
    for (const polygon of type === 'Polygon' ? [coordinates] : coordinates) rings.push(...polygon);
  }
  const middle = (ring) => [0, 1].map((axis) => ring.reduce((sum, p) => sum + p[axis], 0) / ring.length);
  return rings.filter((ring) => !replacedBy.some((better) => overlaps(better, middle(ring)) || overlaps(ring, middle(better))));
}

export function linesOf(source, name) {
  const lines = [];
  for (const { type, coordinates } of geometries(source, name)) {
    lines.push(...(type === 'LineString' ? [coordinates] : coordinates));
  }
  return lines;
}
