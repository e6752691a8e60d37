import type { Plugin } from 'vite';

/**
 * The strict content security policy that MapLibre, PMTiles and deck.gl run under: own origin only, no eval, no inline.
 * `frame-ancestors` works only as a header, so the built HTML carries the rest as a meta element.
 */
const DIRECTIVES: readonly string[] = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "style-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
];

/** Headers of the served app. An office's own server should send the same (see README). */
export function securityHeaders(): Record<string, string> {
  return {
    'Content-Security-Policy': [...DIRECTIVES, "frame-ancestors 'none'"].join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}

/** Puts the policy into the built HTML, first in its head, so that it holds on any server. */
export function cspHtml(): Plugin {
  return {
    name: 'csp-html',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: DIRECTIVES.join('; ') },
        injectTo: 'head-prepend',
      },
    ],
  };
}
