import { Link } from "../platform/link.tsx";

/** The product's mark: two halves that face each other, congruent. */
export function BrandMark({ size = 16 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <path fill="currentColor" d="M7 2v12H1.500zM9 2v12h5.500z" />
    </svg>
  );
}

/** The mark and the product's name, leading home. */
export function Brand({ href = "/", name = "Congruence" }: { href?: string; name?: string }) {
  return (
    <Link href={href} className="brand">
      <BrandMark />
      {name}
    </Link>
  );
}
