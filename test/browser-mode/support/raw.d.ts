// What Vite gives for such an import: the text of the file.
declare module "*?raw" {
  const text: string;
  export default text;
}
