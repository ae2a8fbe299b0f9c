import { fireEvent, render, screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { GraphNode, type Place } from "./graph-node";

function show(place: Place) {
  const onChange = vi.fn();
  const onLevel = vi.fn();
  render(
    <GraphNode
      label="Bell 1" letter="1" color="text-accent" spoken="1 kHz, 0.0 dB, Q 1" place={place} isActive
      limits={{ hz: [20, 20_000], q: [0.1, 18] }} onActive={() => undefined} onChange={onChange} onLevel={onLevel}
    />,
  );
  return { node: screen.getByRole("slider", { name: "Bell 1" }), onChange, onLevel };
}

it("is moved by arrows: frequency by semitones, gain by half a dB, and Q with Shift", () => {
  const { node, onChange } = show({ hz: 1000, db: 0, q: 1 });
  fireEvent.keyDown(node, { key: "ArrowRight" });
  fireEvent.keyDown(node, { key: "ArrowDown" });
  fireEvent.keyDown(node, { key: "ArrowUp", shiftKey: true });
  expect(onChange.mock.calls.map(([change]) => change as unknown)).toEqual([{ hz: 1059 }, { db: -0.5 }, { q: 1.19 }]);
  expect(new Set(onChange.mock.calls.map(([, gesture]) => gesture as unknown)).size).toBe(1);
});

it("stays within the graph and within what the effect takes", () => {
  const { node, onChange } = show({ hz: 20_000, db: 18, q: 18 });
  fireEvent.keyDown(node, { key: "ArrowRight" });
  fireEvent.keyDown(node, { key: "ArrowUp" });
  fireEvent.keyDown(node, { key: "ArrowUp", shiftKey: true });
  expect(onChange.mock.calls.map(([change]) => change as unknown)).toEqual([{ hz: 20_000 }, { db: 18 }, { q: 18 }]);
});

it("moves by at least one hertz", () => {
  const { node, onChange } = show({ hz: 20, db: 0, q: 1 });
  fireEvent.keyDown(node, { key: "ArrowRight", shiftKey: true });
  expect(onChange.mock.calls[0]?.[0]).toEqual({ hz: 21 });
});

it("of a filter has neither gain nor Q", () => {
  const { node, onChange } = show({ hz: 80, db: null, q: null });
  fireEvent.keyDown(node, { key: "ArrowUp" });
  fireEvent.keyDown(node, { key: "ArrowUp", shiftKey: true });
  expect(onChange).not.toHaveBeenCalled();
});

it("goes back to no gain with a double click", () => {
  const { node, onLevel } = show({ hz: 80, db: 4, q: 1 });
  fireEvent.doubleClick(node);
  expect(onLevel).toHaveBeenCalledOnce();
});
