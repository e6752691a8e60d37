import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import ts from 'typescript';

/** One import statement, static or dynamic, type or value. */
export interface ImportEdge {
  /** Importing file, relative to the root, with forward slashes. */
  readonly from: string;
  /** Imported file relative to the root, or the package name ("maplibre-gl", "@deck.gl/core"). */
  readonly to: string;
  readonly isPackage: boolean;
  readonly typeOnly: boolean;
}

/** All source files below `folder` (relative to `root`), tests left out. */
export function sourceFiles(root: string, folder: string): string[] {
  const found: string[] = [];
  const walk = (directory: string) => {
    for (const name of readdirSync(directory)) {
      const path = join(directory, name);
      if (statSync(path).isDirectory()) walk(path);
      else if (/\.(ts|svelte)$/.test(name) && !/\.(test|d)\.ts$/.test(name))
        found.push(relative(root, path).split(sep).join('/'));
    }
  };
  walk(join(root, folder));
  return found.sort();
}

/** The script text of a file: a component's script blocks, or the file itself. */
export function scriptOf(path: string, text: string): string {
  if (!path.endsWith('.svelte')) return text;
  return [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((m) => m[1]).join('\n');
}

const packageOf = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** Every import of one file. `resolve` maps a relative specifier to a file of the tree. */
export function importsOf(
  from: string,
  text: string,
  resolve: (from: string, specifier: string) => string,
): ImportEdge[] {
  const script = ts.createSourceFile(
    from,
    scriptOf(from, text),
    ts.ScriptTarget.ESNext,
    true,
    ts.ScriptKind.TS,
  );
  const edges: ImportEdge[] = [];
  const add = (specifier: string, typeOnly: boolean) => {
    const bare = specifier.split('?')[0] ?? specifier;
    const isPackage = !bare.startsWith('.');
    edges.push({ from, to: isPackage ? packageOf(bare) : resolve(from, bare), isPackage, typeOnly });
  };
  const visit = (node: ts.Node) => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier)
      add(
        (node.moduleSpecifier as ts.StringLiteral).text,
        ts.isImportDeclaration(node) ? (node.importClause?.isTypeOnly ?? false) : node.isTypeOnly,
      );
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [first] = node.arguments;
      if (first && ts.isStringLiteral(first)) add(first.text, false);
    } else if (ts.isNewExpression(node) && node.expression.getText() === 'URL') {
      // new Worker(new URL('./worker.ts', import.meta.url)) starts another graph: not an import of this one.
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      const literal = node.argument.literal;
      if (ts.isStringLiteral(literal)) add(literal.text, true);
    }
    ts.forEachChild(node, visit);
  };
  visit(script);
  return edges;
}

/** Resolves a relative specifier the way the bundler does; returns the specifier's plain path when no file is found. */
export function resolver(root: string) {
  return (from: string, specifier: string): string => {
    const base = posix.normalize(posix.join(dirname(from), specifier));
    for (const ending of ['', '.ts', '.svelte', '.svelte.ts', '/index.ts']) {
      const path = join(root, base + ending);
      if (existsSync(path) && statSync(path).isFile()) return base + ending;
    }
    return base;
  };
}

/** The import graph of everything below `folder`. */
export function importGraph(root: string, folder: string): ImportEdge[] {
  const resolve = resolver(root);
  return sourceFiles(root, folder).flatMap((file) =>
    importsOf(file, readFileSync(join(root, file), 'utf8'), resolve),
  );
}

/** Cycles of value imports between files (type imports vanish when compiled). Each is named by its path. */
export function cycles(edges: readonly ImportEdge[]): string[] {
  const next = new Map<string, string[]>();
  for (const edge of edges)
    if (!edge.isPackage && !edge.typeOnly) next.set(edge.from, [...(next.get(edge.from) ?? []), edge.to]);
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, path: string[]) => {
    const at = path.indexOf(file);
    if (at >= 0) {
      found.push([...path.slice(at), file].join(' → '));
      return;
    }
    if (done.has(file)) return;
    for (const to of next.get(file) ?? []) visit(to, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) visit(file, []);
  return found;
}

/** Everything that loading `entry` can bring in: files and packages, by value imports. */
export function reachable(edges: readonly ImportEdge[], entry: string): Set<string> {
  const seen = new Set<string>([entry]);
  const queue = [entry];
  for (let file = queue.pop(); file !== undefined; file = queue.pop())
    for (const edge of edges)
      if (edge.from === file && !edge.typeOnly && !seen.has(edge.to)) {
        seen.add(edge.to);
        if (!edge.isPackage) queue.push(edge.to);
      }
  return seen;
}
