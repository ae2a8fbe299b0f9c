export type MediaErrorCode = "not_audio" | "too_large" | "no_room" | "empty" | "missing";

/** Why a recording cannot be used; the message is a sentence to show. */
export class MediaError extends Error {
  override readonly name = "MediaError";

  constructor(
    readonly code: MediaErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
