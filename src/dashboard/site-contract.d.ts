/** Made by build.ts from the generated files: what the page knows of the services. */
declare module "naru:contract" {
  export const services: readonly import("@bufbuild/protobuf").DescService[];
  export const catalogue: import("./catalogue/catalogue.ts").Catalogue;
}
