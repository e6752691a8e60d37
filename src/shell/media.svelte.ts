/** Below this many rem panels become sheets; the same number stands in src/ui/layout.css as `56.2rem`. */
const NARROW_REM = 56.2;

/**
 * Whether the window is narrow for the size of its type, kept current: larger type counts as a smaller window. Call
 * while a component is being made.
 */
export function watchNarrow(): { readonly current: boolean } {
  const rem = (): number => parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  const measure = (): boolean => document.documentElement.clientWidth < NARROW_REM * rem();
  let current = $state(measure());
  $effect(() => {
    const update = (): void => {
      current = measure();
    };
    // The root changes with the window, the probe with the size of the type.
    const probe = document.createElement('div');
    probe.className = 'rem-probe';
    document.body.append(probe);
    const observer = new ResizeObserver(update);
    observer.observe(document.documentElement);
    observer.observe(probe);
    return () => {
      observer.disconnect();
      probe.remove();
    };
  });
  return {
    get current() {
      return current;
    },
  };
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
