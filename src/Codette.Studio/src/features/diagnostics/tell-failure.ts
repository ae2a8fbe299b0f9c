import { ApiError } from "@/api/client";
import { words } from "@/text";

/** Why a diagnosis could not be had, in words for people. */
export const tellFailure = (failure: unknown): string => (failure instanceof ApiError ? failure.message : words.common.unknownFailure);
