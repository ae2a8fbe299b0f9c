import { useRef, useState, type PointerEvent, type RefObject } from "react";

const StartPx = 5;

interface Dragged {
  id: string;
  from: number;
  y: number;
  /** Before which item it would come; null until it is really dragged. */
  gap: number | null;
}

/** Reorders the children of a list by mouse or pen; a finger scrolls the list, and keys do the same as the mouse. */
export function useReorder(list: RefObject<HTMLElement | null>, onMove: (id: string, index: number) => void) {
  const dragged = useRef<Dragged | null>(null);
  const [mark, setMark] = useState<{ id: string; gap: number } | null>(null);
  const wasDragged = useRef(false);

  const end = () => {
    const drag = dragged.current;
    dragged.current = null;
    setMark(null);
    if (drag && drag.gap !== null) {
      wasDragged.current = true;
      onMove(drag.id, drag.gap > drag.from ? drag.gap - 1 : drag.gap);
    }
  };

  return {
    mark,
    /** Whether the click that comes now is only the end of a drag. */
    takeDragged: () => {
      const was = wasDragged.current;
      wasDragged.current = false;
      return was;
    },
    handle: (id: string, from: number) => ({
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        wasDragged.current = false;
        if (event.button === 0 && event.pointerType !== "touch") {
          event.currentTarget.setPointerCapture(event.pointerId);
          dragged.current = { id, from, y: event.clientY, gap: null };
        }
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        const drag = dragged.current;
        if (drag && (drag.gap !== null || Math.abs(event.clientY - drag.y) > StartPx)) {
          drag.gap = gapAt(list.current, event.clientY);
          setMark({ id, gap: drag.gap });
        }
      },
      onPointerUp: end,
      onPointerCancel: () => {
        dragged.current = null;
        setMark(null);
      },
    }),
  };
}

/** How many items have their middle above the pointer. */
function gapAt(list: HTMLElement | null, y: number): number {
  return [...(list?.children ?? [])].filter((item) => {
    const { top, height } = item.getBoundingClientRect();
    return y > top + height / 2;
  }).length;
}
