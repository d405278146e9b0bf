import {
  type AnchorHTMLAttributes,
  type ComponentType,
  createContext,
  type FormHTMLAttributes,
  type ReactNode,
  useContext,
} from "react";

export type LinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & { href: string };
export type FormProps = FormHTMLAttributes<HTMLFormElement>;

type Platform = { link: ComponentType<LinkProps>; form: ComponentType<FormProps> };

const PlainLink = ({ href, children, ...rest }: LinkProps) => (
  <a href={href} {...rest}>
    {children}
  </a>
);
const PlainForm = (props: FormProps) => <form {...props} />;

const PlatformContext = createContext<Platform>({ link: PlainLink, form: PlainForm });

/**
 * Says how links and forms are carried out (the application's router); without it they are plain `<a>` and
 * `<form>`, which every page must also work with.
 */
export function PlatformProvider({
  link = PlainLink,
  form = PlainForm,
  children,
}: Partial<Platform> & { children: ReactNode }) {
  return <PlatformContext.Provider value={{ link, form }}>{children}</PlatformContext.Provider>;
}

/** A link through the application's router. Class "plain" keeps the ink's colour, "bare" drops the underline too. */
export function Link(props: LinkProps) {
  const { link: Rendered } = useContext(PlatformContext);
  return <Rendered {...props} />;
}

/** A form through the application's router; `method` "get" or "post", works without a script. */
export function Form(props: FormProps) {
  const { form: Rendered } = useContext(PlatformContext);
  return <Rendered {...props} />;
}
