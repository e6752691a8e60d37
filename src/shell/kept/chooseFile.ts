import { asked } from '../intake/asked.svelte';
import { fileSources } from '../intake/brought';

/** What boundary files are called; what a file is told by its content, not by its name. */
export const BOUNDARY_FILES = '.geojson,.json,.topojson,.zip,.shp,.dbf,.shx,.prj,.cpg';
export const PACKAGE_FILES = '.zip';

/**
 * Opens the browser's file picker; what is chosen goes into the workspace of imports. To be called from a click: browsers
 * open no picker without one.
 *
 * @param accept endings to offer
 * @param chosen called before the workspace opens
 */
export function chooseFile(accept: string, chosen: () => void = () => undefined): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  input.multiple = true;
  input.addEventListener('change', () => {
    if (!input.files || input.files.length === 0) return;
    chosen();
    asked.bring(fileSources(input.files));
  });
  input.click();
}

/** "Nạp ranh giới thật…". */
export function chooseBoundaryFile(): void {
  chooseFile(BOUNDARY_FILES);
}
