/** Keeps a canvas as fine as the screen, and tells its size in CSS pixels whenever that changes. */
export function keepSharp(canvas: HTMLCanvasElement, onSize: (context: CanvasRenderingContext2D, width: number, height: number) => void): () => void {
  const fit = () => {
    const context = canvas.getContext("2d");
    const { clientWidth, clientHeight } = canvas;
    if (context && clientWidth > 0 && clientHeight > 0) {
      const scale = window.devicePixelRatio || 1;
      canvas.width = Math.round(clientWidth * scale);
      canvas.height = Math.round(clientHeight * scale);
      context.setTransform(scale, 0, 0, scale, 0, 0);
      onSize(context, clientWidth, clientHeight);
    }
  };
  if (typeof ResizeObserver === "undefined") {
    fit();
    return () => undefined;
  }

  const observer = new ResizeObserver(fit);
  observer.observe(canvas);
  return () => observer.disconnect();
}

/** A colour of the theme that is the same in light and dark. */
export const themeColor = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
