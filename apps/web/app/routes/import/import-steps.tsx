import { Stepper, useImportSteps } from "@congruence/ui";

/** The four steps of an import; those behind lead back while it is not applied. */
export function ImportSteps({
  importId,
  current,
  done,
}: {
  importId: string;
  current: number;
  done?: boolean;
}) {
  const words = useImportSteps();
  const at = (step: string) => (done ? {} : { href: `/admin/import/${importId}?step=${step}` });
  return (
    <Stepper
      current={current}
      steps={[
        { label: words[0], ...(done ? {} : { href: "/admin/import" }) },
        { label: words[1], ...at("columns") },
        { label: words[2], ...at("preview") },
        { label: words[3] },
      ]}
    />
  );
}
