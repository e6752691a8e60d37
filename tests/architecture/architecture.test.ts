import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cycles, importGraph, importsOf, reachable, sourceFiles, type ImportEdge } from './importGraph';
import { MAY_IMPORT, partOf, violations } from './rules';

const ROOT = process.cwd();
const graph = importGraph(ROOT, 'src');

const edge = (from: string, to: string, over: Partial<ImportEdge> = {}): ImportEdge => ({
  from,
  to,
  isPackage: !to.startsWith('src/'),
  typeOnly: false,
  ...over,
});

describe('who may import whom', () => {
  it('holds everywhere', () => {
    expect(graph.length).toBeGreaterThan(50);
    expect(violations(graph)).toEqual([]);
  });

  it('bites: each forbidden import is found', () => {
    const forbidden = [
      edge('src/domain/a.ts', 'src/geo/b.ts'),
      edge('src/geo/a.ts', 'src/layers/tips/index.ts'),
      edge('src/layers/tips/index.ts', 'src/layers/cameras/index.ts'),
      edge('src/layers/tips/aggregate.ts', 'src/layers/tips/Panel.svelte'),
      edge('src/layers/tips/index.ts', 'src/combined/reach/reach.ts'),
      edge('src/combined/reach/reach.ts', 'src/layers/cameras/view.ts'),
      edge('src/combined/reach/reach.ts', 'src/compute/engine.ts'),
      edge('src/import/a.ts', 'src/layers/registry.ts'),
      edge('src/map/a.ts', 'src/state/b.ts'),
      edge('src/map/a.ts', 'src/layers/registry.ts'),
      edge('src/ui/a.svelte', 'src/domain/b.ts'),
      edge('src/shell/a.ts', 'maplibre-gl'),
      edge('src/compute/a.ts', '@deck.gl/core'),
      edge('src/domain/a.ts', 'proj4'),
      edge('src/novelty/a.ts', 'src/domain/b.ts'),
      edge('src/shell/stage/a.ts', 'src/shell/command/b.ts'),
      edge('src/shell/tools/draw/a.ts', 'src/shell/kept/b.ts'),
      edge('src/store/a.ts', 'src/compute/b.ts'),
      edge('src/export/a.ts', 'src/map/b.ts'),
    ];
    for (const one of forbidden) expect(violations([one]), `${one.from} → ${one.to}`).toHaveLength(1);
    const allowed = [
      edge('src/layers/tips/view.ts', 'src/layers/tips/index.ts'),
      edge('src/combined/reach/reach.ts', 'src/layers/cameras/aggregate.ts'),
      edge('src/combined/reach/reach.ts', 'src/layers/models/aggregate.ts'),
      edge('src/shell/a.ts', 'src/combined/reach/reach.ts'),
      edge('src/shell/a.ts', 'src/shell/stage/b.ts'),
      edge('src/shell/stage/a.ts', 'src/shell/legend/b.ts'),
    ];
    expect(violations(allowed)).toEqual([]);
  });

  it('reads static, dynamic, re-exported and type imports, also of components', () => {
    const text = `<script lang="ts">
      import type { A } from './a';
      import b from 'pkg/deep';
      export { c } from '../c';
      const d = () => import('@scope/d/e');
    </script>`;
    const found = importsOf('src/ui/x.svelte', text, (_from, specifier) => specifier);
    expect(found.map((e) => [e.to, e.typeOnly])).toEqual([
      ['./a', true],
      ['pkg', false],
      ['../c', false],
      ['@scope/d', false],
    ]);
  });
});

describe('no cycles', () => {
  it('holds everywhere', () => expect(cycles(graph)).toEqual([]));

  it('bites', () => {
    const loop = [edge('src/a.ts', 'src/b.ts'), edge('src/b.ts', 'src/c.ts'), edge('src/c.ts', 'src/a.ts')];
    expect(cycles(loop)).toHaveLength(1);
    expect(cycles(loop.slice(0, 2))).toEqual([]);
  });
});

describe('the workers stay light', () => {
  const HEAVY = /^(svelte|maplibre-gl|@deck\.gl|@tanstack|@turf\/turf)/;
  const WORKERS = ['src/compute/worker.ts', 'src/compute/intake/worker.ts'];
  it.each(WORKERS)('%s brings in no view code', (worker) => {
    const all = [...reachable(graph, worker)];
    expect(all.length).toBeGreaterThan(10);
    expect(all.filter((name) => HEAVY.test(name) || name.endsWith('.svelte'))).toEqual([]);
  });

  it('are all of them', () => {
    const spawned = sourceFiles(ROOT, 'src').flatMap((file) => {
      const text = readFileSync(join(ROOT, file), 'utf8');
      return [...text.matchAll(/new Worker\(\s*new URL\('([^']+)'/g)].map(([, at = '']) =>
        join(file, '..', at),
      );
    });
    expect(spawned.sort()).toEqual([...WORKERS].sort());
  });

  it('bites', () => {
    const chain = [edge('src/compute/worker.ts', 'src/x.ts'), edge('src/x.ts', 'svelte')];
    expect([...reachable(chain, 'src/compute/worker.ts')].some((name) => HEAVY.test(name))).toBe(true);
  });
});

describe('the product', () => {
  it('has every layer folder in the registry, and the registry alone names them', () => {
    const folders = readdirSync(join(ROOT, 'src/layers')).filter((name) =>
      statSync(join(ROOT, 'src/layers', name)).isDirectory(),
    );
    const registered = graph
      .filter((e) => e.from === 'src/layers/registry.ts' && e.to.startsWith('src/layers/'))
      .map((e) => e.to.split('/')[2]);
    expect([...registered].sort()).toEqual(folders.sort());
  });

  it('has a rule for every part, and no rule for a part that is gone', () => {
    const parts = new Set(sourceFiles(ROOT, 'src').map(partOf));
    expect([...parts].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
  });

  it('names a layer nowhere but in its own folder and in what combines two', () => {
    const ids = readdirSync(join(ROOT, 'src/layers')).filter((name) => !name.includes('.'));
    const named = new RegExp(`(['"\`])(?:${ids.join('|')})(?:\\.[\\w-]+)?\\1`);
    expect(named.test("board.layer('tips')") && named.test('"models.overdue"')).toBe(true);
    const kernel = sourceFiles(ROOT, 'src').filter(
      (file) => !/^src\/(layers|combined)\/|\.test\.ts$/.test(file),
    );
    const offenders = kernel.filter((file) => {
      const code = readFileSync(join(ROOT, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
      return named.test(code);
    });
    expect(offenders).toEqual([]);
  });

  it('pins every dependency, and ships none that the app does not use', () => {
    const { dependencies, devDependencies } = JSON.parse(
      readFileSync(join(ROOT, 'package.json'), 'utf8'),
    ) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
    const versions = Object.entries({ ...dependencies, ...devDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    const used = new Set(graph.filter((e) => e.isPackage && !e.from.endsWith('.test.ts')).map((e) => e.to));
    const styles = readFileSync(join(ROOT, 'src/ui/fonts.css'), 'utf8');
    expect(Object.keys(dependencies).filter((name) => !used.has(name) && !styles.includes(name))).toEqual([]);
  });

  it('imports no file that is not there', () => {
    const files = new Set(sourceFiles(ROOT, 'src'));
    const missing = graph.filter(
      (e) => !e.isPackage && /^src\/.*(\.ts|\.svelte|\/[^.]+)$/.test(e.to) && !files.has(e.to),
    );
    expect(missing.map((e) => `${e.from} → ${e.to}`)).toEqual([]);
  });

  it('knows the part of every file', () => {
    expect(partOf('src/main.ts')).toBe('main');
    expect(partOf('src/layers/tips/Panel.svelte')).toBe('layers (view)');
    expect(partOf('src/layers/tips/schema.ts')).toBe('layers (pure)');
    expect(partOf('src/layers/views.ts')).toBe('views');
  });

  it('writes no markup from data, in any component', () => {
    const offenders = sourceFiles(ROOT, 'src').filter((file) => {
      const text = readFileSync(join(ROOT, file), 'utf8');
      return /\{@html|\.innerHTML\s*=|insertAdjacentHTML|document\.write|\sstyle="/.test(text);
    });
    expect(offenders).toEqual([]);
  });
});
