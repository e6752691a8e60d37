/**
 * `npm run bench [-- --quick] [-- --json]`: the geometric core against its peers, one table.
 * `npm run bench -- start`: how fast the built app opens (see start.ts).
 * `npm run bench -- import`: how fast a large table is imported (see import.ts).
 * `npm run bench -- names`: how fast names of communes are matched (see names.ts).
 */
export {};

const [first, ...rest] = process.argv.slice(2);

try {
  if (first === 'start') await (await import('./start')).run(rest);
  else if (first === 'import') await (await import('./import')).run(rest);
  else if (first === 'names') await (await import('./names')).run();
  else await (await import('./geo')).run(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
