import { useEffect, type RefObject } from "react";
import { headerWidthOf, useView, zoomBy } from "./view-store";

/** Ctrl and wheel, which is also what a trackpad's pinch says, zooms around the pointer; once a frame. */
export function useWheelZoom(scroller: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = scroller.current;
    let turned = 0;
    let frame = 0;
    const onWheel = (event: WheelEvent) => {
      if (!element || !(event.ctrlKey || event.metaKey)) {
        return;
      }

      event.preventDefault(); // the page itself would be zoomed
      const x = event.clientX - element.getBoundingClientRect().left - headerWidthOf(useView.getState());
      turned += event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 16 : event.deltaY;
      frame ||= requestAnimationFrame(() => {
        zoomBy(Math.exp(-turned / 300), Math.max(0, x));
        turned = 0;
        frame = 0;
      });
    };
    element?.addEventListener("wheel", onWheel, { passive: false });
    return () => {
      element?.removeEventListener("wheel", onWheel);
      cancelAnimationFrame(frame);
    };
  }, [scroller]);
}
