/**
 * An attachment that tells an element's content box in whole CSS px, once it is laid out and whenever it changes.
 * Unlike `bind:clientWidth` it never makes the browser lay out the page in the middle of a task.
 */
export function measured(tell: (width: number, height: number) => void): (node: Element) => () => void {
  return (node) => {
    const observer = new ResizeObserver((entries) => {
      const box = entries.at(-1)?.contentRect;
      if (box) tell(Math.round(box.width), Math.round(box.height));
    });
    observer.observe(node);
    return () => observer.disconnect();
  };
}
