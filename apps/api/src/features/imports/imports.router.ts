import { permitted, router } from "../../trpc.ts";
import { ApplyImport, apply, cancel } from "./imports.apply.ts";
import { leftovers, ReadLeftovers } from "./imports.leftovers.ts";
import { preview, problems, ReadPreview } from "./imports.preview.ts";
import { AnswerProblems, answer, ImportId, list, read, SetMappings, setMappings } from "./imports.read.ts";
import { undo, undoable } from "./imports.undo.ts";
import { UploadFiles, upload } from "./imports.upload.ts";

/** Loading an organisation from the files it has: upload, columns, preview, apply, undo. */
export const importsRouter = router({
  list: permitted("import.run").query(({ ctx }) => list(ctx)),
  read: permitted("import.run")
    .input(ImportId)
    .query(({ ctx, input }) => read(ctx, input.importId)),
  upload: permitted("import.run")
    .input(UploadFiles)
    .mutation(({ ctx, input }) => upload(ctx, input)),
  setMappings: permitted("import.run")
    .input(SetMappings)
    .mutation(({ ctx, input }) => setMappings(ctx, input)),
  preview: permitted("import.run")
    .input(ReadPreview)
    .query(({ ctx, input }) => preview(ctx, input)),
  problems: permitted("import.run")
    .input(ImportId)
    .query(({ ctx, input }) => problems(ctx, input.importId)),
  answer: permitted("import.run")
    .input(AnswerProblems)
    .mutation(({ ctx, input }) => answer(ctx, input)),
  applyChanges: permitted("import.run")
    .input(ApplyImport)
    .mutation(({ ctx, input }) => apply(ctx, input)),
  cancel: permitted("import.run")
    .input(ImportId)
    .mutation(({ ctx, input }) => cancel(ctx, input.importId)),
  leftovers: permitted("import.run")
    .input(ReadLeftovers)
    .query(({ ctx, input }) => leftovers(ctx, input)),
  undoable: permitted("import.run")
    .input(ImportId)
    .query(({ ctx, input }) => undoable(ctx, input.importId)),
  undo: permitted("import.run")
    .input(ImportId)
    .mutation(({ ctx, input }) => undo(ctx, input.importId)),
});
