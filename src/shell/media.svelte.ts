/** Below this width panels become sheets; the same number stands in src/ui/layout.css. */
const NARROW = '(max-width: 899px)';

/** Whether the window is narrow, kept current. Call while a component is being made. */
export function watchNarrow(): { readonly current: boolean } {
  return watchMedia(NARROW);
}

/** Whether a media query holds, kept current. Call while a component is being made. */
export function watchMedia(media: string): { readonly current: boolean } {
  const query = matchMedia(media);
  let current = $state(query.matches);
  $effect(() => {
    const update = (): void => {
      current = query.matches;
    };
    query.addEventListener('change', update);
    return () => query.removeEventListener('change', update);
  });
  return {
    get current() {
      return current;
    },
  };
}
