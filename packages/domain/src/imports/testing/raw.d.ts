/** A file's text, read where a test is built: the domain itself reads no file. */
declare module "*.csv?raw" {
  const text: string;
  export default text;
}
