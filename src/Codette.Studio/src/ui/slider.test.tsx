import { fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { beforeEach, expect, it, vi } from "vitest";
import { Knob } from "./knob";
import { Slider } from "./slider";

const told = vi.fn<(value: number, gesture: string) => void>();
const way = { label: "Level", min: 0, max: 100, usual: 50, step: 5, fine: 1, grid: 1 };

function Bench({ disabled, isKnob }: { disabled?: boolean; isKnob?: boolean }) {
  const [value, setValue] = useState(20);
  const Control = isKnob ? Knob : Slider;
  return (
    <Control
      {...way}
      value={value}
      text={`${value} units`}
      disabled={disabled}
      onChange={(next, gesture) => {
        told(next, gesture);
        setValue(next);
      }}
    />
  );
}

const control = () => screen.getByRole("slider", { name: "Level" });
const values = () => told.mock.calls.map(([value]) => value);
const gestures = () => new Set(told.mock.calls.map(([, gesture]) => gesture)).size;

beforeEach(() => {
  told.mockClear();
  HTMLElement.prototype.setPointerCapture = () => undefined;
});

it("moves by keys, finely with Shift, to its ends and back to its usual value", () => {
  render(<Bench />);
  for (const key of ["ArrowUp", "PageUp", "End", "Home", "Delete"]) {
    fireEvent.keyDown(control(), { key });
  }

  fireEvent.keyDown(control(), { key: "ArrowLeft", shiftKey: true });
  expect(values()).toEqual([25, 75, 100, 0, 50, 49]);
  expect(control().getAttribute("aria-valuetext")).toBe("49 units");
});

it("counts steps that follow quickly as one gesture, and later ones as another", () => {
  const now = vi.spyOn(performance, "now");
  render(<Bench />);
  for (const at of [0, 100, 5000]) {
    now.mockReturnValue(at + 10_000);
    fireEvent.keyDown(control(), { key: "ArrowUp" });
  }

  expect(values()).toEqual([25, 30, 35]);
  expect(gestures()).toBe(2);
});

it("is dragged from where it stands, in one gesture, and finely with Shift", () => {
  render(<Bench isKnob />);
  fireEvent.pointerDown(control(), { button: 0, clientY: 500, pointerId: 1 });
  fireEvent.pointerMove(control(), { clientY: 482, pointerId: 1 });
  fireEvent.pointerMove(control(), { clientY: 464, pointerId: 1, shiftKey: true });
  fireEvent.pointerUp(control(), { pointerId: 1 });
  fireEvent.pointerMove(control(), { clientY: 0, pointerId: 1 });
  expect(values()).toEqual([30, 31]);
  expect(gestures()).toBe(1);
});

it("is turned by the wheel, and keeps the page from scrolling", () => {
  render(<Bench />);
  const isFree = fireEvent.wheel(control(), { deltaY: -100 });
  expect(isFree).toBe(false);
  expect(values()).toEqual([25]);
});

it("does nothing while it is disabled, and says so", () => {
  render(<Bench disabled />);
  fireEvent.keyDown(control(), { key: "ArrowUp" });
  fireEvent.doubleClick(control());
  expect(told).not.toHaveBeenCalled();
  expect(control().getAttribute("aria-disabled")).toBe("true");
});
