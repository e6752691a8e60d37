import { QueryClient } from '@tanstack/svelte-query';
import { mount } from 'svelte';
import { browserDataSource } from '../data/browserDataSource';
import { i18n } from '../i18n/i18n.svelte';
import { formatNumber } from '../i18n/numbers';
import { view } from '../state/view.svelte';
import App from './App.svelte';
import { afterFirstPaint } from './idle';
import { progress } from './progress.svelte';

/** Starts the worker, reads the address, and puts the app in the place of the skeleton once that can stand there. */
export function startApp(): void {
  // First of all: the worker loads while the screen is being built.
  const source = browserDataSource({ onProgress: (_, { step }) => (progress.step = step) });
  view.connect();
  const target = document.getElementById('app');
  if (!target) throw new Error('got no element #app; expected the one of index.html');
  const skeleton = [...target.children];
  const onbegun = (): void => skeleton.forEach((part) => part.remove());
  // A task of its own, after the one that read this file.
  setTimeout(() => mount(App, { target, props: { client: new QueryClient(), source, onbegun } }));
  // The first number costs the browser its tables of languages: they are read while the worker reads the data.
  afterFirstPaint(() => formatNumber(0, i18n.language));
}
