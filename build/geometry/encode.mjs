// The binary format, read by `server/src/features/atlas/tiles/read.rs`.
//
//   file     = "PGEO" version(1 byte) count levels
//   level    = lastZoom(1 byte) arcs countries layers
//   arcs     = count, then per arc: count, dx dy of each point (signed, from the point before; the
//              first from 0 0), then one byte per point: the first zoom that draws it
//   countries= count, then per country: two letters, rings
//   layers   = land(rings) atlas(rings) lakes(rings) solid(refs) dashed(refs) states(refs) rivers(refs)
//   rings    = count, then per ring: refs
//   refs     = count, then signed arc references (i forward, ~i backward)
//
// Counts are LEB128 varints, signed numbers are zigzag varints.

class Writer {
  bytes = [];

  byte(value) {
    this.bytes.push(value);
  }

  count(value) {
    let rest = value;
    while (rest > 127) {
      this.byte((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    this.byte(rest);
  }

  signed(value) {
    this.count(value >= 0 ? value * 2 : -value * 2 - 1);
  }

  letters(text) {
    for (const letter of text) this.byte(letter.charCodeAt(0));
  }

  arc(points) {
    this.count(points.length);
    let [lastX, lastY] = [0, 0];
    for (const [x, y] of points) {
      this.signed(x - lastX);
      this.signed(y - lastY);
      [lastX, lastY] = [x, y];
    }
    for (const [, , zoom] of points) this.byte(zoom);
  }

  refs(refs) {
    this.count(refs.length);
    for (const ref of refs) this.signed(ref);
  }

  rings(rings) {
    this.count(rings.length);
    for (const ring of rings) this.refs(ring);
  }
}

export function encode(levels) {
  const out = new Writer();
  out.letters('PGEO');
  out.byte(1);
  out.count(levels.length);
  for (const { lastZoom, arcs, countries, layers } of levels) {
    out.byte(lastZoom);
    out.count(arcs.length);
    for (const arc of arcs) out.arc(arc);
    out.count(countries.length);
    for (const [key, rings] of countries) {
      out.letters(key.slice(0, 2));
      out.rings(rings);
    }
    for (const name of ['land', 'atlas', 'lakes']) out.rings(layers[name]);
    for (const name of ['solid', 'dashed', 'states', 'rivers']) out.refs(layers[name]);
  }
  return Uint8Array.from(out.bytes);
}
