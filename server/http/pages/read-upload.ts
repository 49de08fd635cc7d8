import type { Request, Response } from "express";
import multer from "multer";
import { z } from "zod";
import { CurrencyCode } from "../../../core/money/money.ts";
import { ok, type Result, refuse } from "../../../core/result/result.ts";
import type { UploadedFile } from "./page-deps.ts";
import { BYTES_MAX } from "./upload-shelf.ts";

export interface FormProblem {
  readonly field: "file" | "currency";
  readonly message: string;
  readonly status: 400 | 413;
}

const NAME_MAX = 200;

// Everything has a bound, and a file's name is read as browsers write it.
const readForm = multer({
  storage: multer.memoryStorage(),
  limits: { files: 1, fileSize: BYTES_MAX, fields: 6, fieldSize: 1_024, parts: 8 },
  defParamCharset: "utf8",
}).single("file");

const Form = z.object({ currency: CurrencyCode });

/** The uploaded file and its currency, or what is wrong with the form in words. */
export async function readUpload(
  request: Request,
  response: Response,
): Promise<Result<UploadedFile, FormProblem>> {
  const failure = await new Promise<unknown>((resolve) => readForm(request, response, resolve));
  if (failure !== undefined) return refuse(problemOf(failure));
  const { file } = request;
  if (file === undefined) return refuse(wrong("file", "Choose a CSV file first."));
  if (file.size === 0) return refuse(wrong("file", `${quoted(file.originalname)} is empty.`));
  const form = Form.safeParse({ ...request.body });
  if (!form.success) return refuse(wrong("currency", "Choose a currency from the list."));
  return ok({
    name: file.originalname.slice(0, NAME_MAX),
    bytes: file.buffer,
    currency: form.data.currency,
  });
}

/** Only what the sender of the form can put right; any other failure is a fault of ours. */
function problemOf(failure: unknown): FormProblem {
  if (failure instanceof multer.MulterError) {
    if (failure.code !== "LIMIT_FILE_SIZE")
      return wrong("file", "The form was not understood. Send one file.");
    const message = `The file is larger than ${BYTES_MAX / 1024 ** 2} MB. Split it, or compress it with gzip.`;
    return { field: "file", message, status: 413 };
  }
  if (
    failure instanceof Error &&
    /^(Unexpected end of form|Malformed|Multipart)/.test(failure.message)
  )
    return wrong("file", "The upload broke off. Send the file again.");
  throw failure;
}

function wrong(field: FormProblem["field"], message: string): FormProblem {
  return { field, message, status: 400 };
}

function quoted(name: string): string {
  return `“${name.slice(0, NAME_MAX)}”`;
}
