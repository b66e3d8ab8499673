import { clone, create, toBinary } from "@bufbuild/protobuf";
import { base64Encode } from "@bufbuild/protobuf/wire";
import { FileDescriptorProtoSchema, FileDescriptorSetSchema } from "@bufbuild/protobuf/wkt";
import { createEcmaScriptPlugin, runNodeJs } from "@bufbuild/protoplugin";

/**
 * Writes the contract as it is in the .proto files, rules included, into one file that only development
 * reads: the descriptors in the other generated files go without the rules, so that no worker carries them.
 */
const contractPlugin = createEcmaScriptPlugin({
  name: "naru-contract",
  version: "v1",
  generateTs(schema) {
    const file = schema.proto.protoFile.map((proto) => {
      const bare = clone(FileDescriptorProtoSchema, proto);
      delete bare.sourceCodeInfo;
      return bare;
    });
    const bytes = toBinary(FileDescriptorSetSchema, create(FileDescriptorSetSchema, { file }));
    const f = schema.generateFile("contract.ts");
    f.print("// @generated from all files of the contract. Do not edit.");
    f.print();
    f.print("/** A google.protobuf.FileDescriptorSet in base64. */");
    f.print("export const contract =");
    f.print(`  ${JSON.stringify(base64Encode(bytes))};`);
  },
});

runNodeJs(contractPlugin);
