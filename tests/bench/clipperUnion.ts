import { createRequire } from 'node:module';
import { communeIndexOf } from '../../src/geo/communeIndex';
import { localProjection } from '../../src/geo/localProjection';
import type { Work } from './geoCases';
import { cameras, type Scene } from './scenes';

/** The union of discs of 50 m as polygons of 64 sides by clipper2-wasm, on the same plane, not cut at any border. */
export async function clipperUnion({ boundaries }: Scene, n: number): Promise<Work> {
  const require = createRequire(import.meta.url);
  const load = require('clipper2-wasm/dist/umd/clipper2z.js') as () => Promise<ClipperModule>;
  const clipper = await load();
  const { lng, lat } = cameras(boundaries, n, { discsOf: 50 });
  const index = communeIndexOf(boundaries);
  const plane = localProjection((index.west + index.east) / 2, (index.south + index.north) / 2);
  const out = new Float64Array(2);
  return () => {
    const paths = new clipper.PathsD();
    for (let i = 0; i < n; i++) {
      plane.forward(lng[i]!, lat[i]!, out);
      const ring: number[] = [];
      for (let k = 0; k < 64; k++)
        ring.push(out[0]! + 50 * Math.cos((k * Math.PI) / 32), out[1]! + 50 * Math.sin((k * Math.PI) / 32));
      const path = clipper.MakePathD(ring);
      paths.push_back(path);
      path.delete();
    }
    const joined = clipper.UnionSelfD(paths, clipper.FillRule.NonZero, 3);
    const km2 = clipper.AreaPathsD(joined) / 1e6;
    joined.delete();
    paths.delete();
    return km2;
  };
}

interface ClipperPaths {
  push_back(path: { delete(): void }): void;
  delete(): void;
}
interface ClipperModule {
  readonly FillRule: { readonly NonZero: unknown };
  readonly PathsD: new () => ClipperPaths;
  MakePathD(numbers: number[]): { delete(): void };
  UnionSelfD(paths: ClipperPaths, rule: unknown, precision: number): ClipperPaths;
  AreaPathsD(paths: ClipperPaths): number;
}
