export const common = {
  close: "Close",
  cancel: "Cancel",
  save: "Save",
  delete: "Delete",
  undo: "Undo",
  redo: "Redo",
  retry: "Try again",
  loading: "Loading",
  rename: "Rename",
  more: "More",
  unknownFailure: "Something went wrong that Codette did not expect.",
};
