// Countries as rings of shared arcs. An arc is a list of [lon, lat]; a ring is a list of references:
// `i` walks arc i forward, `~i` backward, as in TopoJSON. Neighbours share the arc between them, so
// that a simplified border never gapes.
import { transform } from 'topojson-client';
import { featureKey } from './corrections.mjs';

const nodeKey = ([x, y]) => `${x.toFixed(6)} ${y.toFixed(6)}`;

export class Topology {
  constructor(arcs, countries) {
    this.arcs = arcs;
    /** feature key ("UA", "SY.golan") -> rings */
    this.countries = countries;
  }

  static read(source) {
    const arcs = source.arcs.map((arc) => {
      const absolute = transform(source.transform);
      return arc.map((point, i) => absolute(point.slice(), i));
    });
    const countries = new Map();
    for (const feature of source.objects.countries.geometries) {
      const key = featureKey(feature);
      const polygons = feature.type === 'Polygon' ? [feature.arcs] : (feature.arcs ?? []);
      const rings = countries.get(key) ?? [];
      for (const polygon of polygons) for (const ring of polygon) rings.push([...ring]);
      countries.set(key, rings);
    }
    return new Topology(arcs, countries);
  }

  start(ref) {
    return ref >= 0 ? this.arcs[ref][0] : this.arcs[~ref].at(-1);
  }

  end(ref) {
    return this.start(~ref);
  }

  points(ring) {
    return ring.flatMap((ref) => (ref >= 0 ? this.arcs[ref] : this.arcs[~ref].toReversed()).slice(0, -1));
  }

  /** Adds lines or rings that no country shares; gives each as a ring of one arc. */
  add(lines) {
    return lines.map((line) => [this.arcs.push(line) - 1]);
  }

  /** Replaces arc `index` everywhere by itself, now holding `first`, and a new arc holding `second`. */
  splitArc(index, first, second) {
    this.arcs[index] = first;
    const added = this.arcs.push(second) - 1;
    for (const rings of this.countries.values()) {
      for (const ring of rings) {
        for (let i = ring.length - 1; i >= 0; i -= 1) {
          if (ring[i] === index) ring.splice(i, 1, index, added);
          else if (ring[i] === ~index) ring.splice(i, 1, ~added, ~index);
        }
      }
    }
    return added;
  }

  /** Rings that jump from 180° to -180° become one ring on each side; else bands cross the map. */
  splitAtAntimeridian() {
    for (let index = 0; index < this.arcs.length; index += 1) {
      const arc = this.arcs[index];
      const at = arc.findIndex((p, i) => i > 0 && Math.abs(p[0] - arc[i - 1][0]) > 180);
      if (at < 0) continue;
      const side = Math.sign(arc[at - 1][0]);
      const [a, b] = [arc[at - 1], arc[at]];
      const span = b[0] + side * 360 - a[0];
      const lat = span === 0 ? a[1] : a[1] + ((side * 180 - a[0]) / span) * (b[1] - a[1]);
      this.splitArc(index, [...arc.slice(0, at), [side * 180, lat]], [[-side * 180, lat], ...arc.slice(at)]);
    }
    for (const [key, rings] of this.countries) {
      this.countries.set(key, rings.flatMap((ring) => this.closeRuns(ring)));
    }
  }

  closeRuns(ring) {
    const joins = (a, b) => Math.abs(this.end(a)[0] - this.start(b)[0]) < 180;
    const runs = [[ring[0]]];
    for (const ref of ring.slice(1)) {
      if (joins(runs.at(-1).at(-1), ref)) runs.at(-1).push(ref);
      else runs.push([ref]);
    }
    if (runs.length > 1 && joins(ring.at(-1), ring[0])) runs[0] = runs.pop().concat(runs[0]);
    return runs.map((run) => {
      const [from, to] = [this.end(run.at(-1)), this.start(run[0])];
      if (nodeKey(from) === nodeKey(to)) return run;
      // The closing line runs a degree outside the world, where its stroke is never seen; a ring
      // that ends on the other side goes round by the pole.
      const outside = ([x, y]) => [x + Math.sign(x), y];
      const pole = Math.sign(from[1]) * 89;
      const way = from[0] * to[0] > 0
        ? [from, outside(from), outside(to), to]
        : [from, outside(from), outside([from[0], pole]), outside([to[0], pole]), outside(to), to];
      return [...run, this.arcs.push(way) - 1];
    });
  }

  /** The vertex of a country's rings nearest to a point, made an end of arcs. */
  makeNode(key, [lon, lat]) {
    let best = [Infinity];
    for (const ring of this.countries.get(key)) {
      for (const ref of ring) {
        const index = ref >= 0 ? ref : ~ref;
        this.arcs[index].forEach(([x, y], i) => {
          const distance = (x - lon) ** 2 + (y - lat) ** 2;
          if (distance < best[0]) best = [distance, index, i];
        });
      }
    }
    const [, index, at] = best;
    const arc = this.arcs[index];
    if (at > 0 && at < arc.length - 1) this.splitArc(index, arc.slice(0, at + 1), arc.slice(at));
    return arc[at];
  }

  /** Cuts a ring of `key` along a line; the part that holds `inside` goes to the feature `target`. */
  cut(key, line, inside, target) {
    const [from, to] = [this.makeNode(key, line[0]), this.makeNode(key, line.at(-1))].map(nodeKey);
    const rings = this.countries.get(key);
    const starts = (ring, node) => ring.findIndex((ref) => nodeKey(this.start(ref)) === node);
    const at = rings.findIndex((ring) => starts(ring, from) >= 0 && starts(ring, to) >= 0);
    if (at < 0) throw new Error(`no ring of ${key} holds both ends of the cut to ${target}`);
    const ring = rings[at];
    const turned = [...ring.slice(starts(ring, from)), ...ring.slice(0, starts(ring, from))];
    const half = starts(turned, to);
    const [there, back] = [turned.slice(0, half), turned.slice(half)];
    const [added] = this.add([[this.start(there[0]), ...line.slice(1, -1), this.start(back[0])]])[0];
    const parts = [[...there, ~added], [...back, added]];
    const mine = parts.findIndex((part) => contains(this.points(part), inside));
    if (mine < 0) throw new Error(`the cut of ${key} leaves nothing for ${target}`);
    rings.splice(at, 1, parts[1 - mine]);
    this.give(parts[mine], target);
  }

  give(ring, target) {
    this.countries.set(target, [...(this.countries.get(target) ?? []), ring]);
  }

  /** Moves the ring of `key` that holds a point to another feature. */
  move(key, inside, target) {
    const rings = this.countries.get(key);
    const at = rings.findIndex((ring) => contains(this.points(ring), inside));
    if (at < 0) throw new Error(`no ring of ${key} for ${target}`);
    this.give(rings.splice(at, 1)[0], target);
  }

  /** Arcs between two different features, as [solid, dashed]. */
  borders(isDashed) {
    const users = new Map();
    for (const [key, rings] of this.countries) {
      for (const ref of rings.flat()) {
        const index = ref >= 0 ? ref : ~ref;
        users.set(index, (users.get(index) ?? new Set()).add(key));
      }
    }
    const found = [[], []];
    for (const [index, keys] of users) {
      if (keys.size === 2) found[isDashed([...keys].sort().join('|')) ? 1 : 0].push(index);
    }
    return found;
  }

  /** The outline of all chosen countries together: inner borders fall out. */
  dissolve(chosen) {
    const used = new Set();
    for (const [key, rings] of this.countries) {
      if (!chosen(key)) continue;
      for (const ref of rings.flat()) if (!used.delete(~ref)) used.add(ref);
    }
    const leaving = new Map();
    for (const ref of used) {
      const node = nodeKey(this.start(ref));
      leaving.set(node, [...(leaving.get(node) ?? []), ref]);
    }
    const outlines = [];
    for (const first of used) {
      if (!used.delete(first)) continue;
      const ring = [first];
      const home = nodeKey(this.start(first));
      for (let node = nodeKey(this.end(first)); node !== home; node = nodeKey(this.end(ring.at(-1)))) {
        const next = leaving.get(node)?.find((ref) => used.has(ref));
        if (next === undefined) throw new Error(`an outline is open at ${node}`);
        used.delete(next);
        ring.push(next);
      }
      outlines.push(ring);
    }
    return outlines;
  }
}

function contains(points, [lon, lat]) {
  let inside = false;
  points.forEach(([x, y], i) => {
    const [px, py] = points.at(i - 1);
    if (y > lat !== py > lat && lon < ((px - x) * (lat - y)) / (py - y) + x) inside = !inside;
  });
  return inside;
}
