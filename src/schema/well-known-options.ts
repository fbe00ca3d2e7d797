/** Options that files of edition 2026 can import, without comments and code generator options. */

/** Import path and text of each file. */
export const OPTION_FILES: readonly (readonly [path: string, text: string])[] = [
  [
    'google/protobuf/json_enumvalue_options.proto',
    `edition = "2024";
package pb.enumvalue;
import "google/protobuf/descriptor.proto";
local message JsonEnumValueOptions { string string = 1; }
extend google.protobuf.EnumValueOptions { JsonEnumValueOptions json = 998; }
`,
  ],
  [
    'google/protobuf/json_options.proto',
    `edition = "2024";
package pb;
import public "google/protobuf/json_enumvalue_options.proto";
`,
  ],
  [
    'google/protobuf/cpp_file_options.proto',
    `edition = "2024";
package pb.file;
import "google/protobuf/descriptor.proto";
extend google.protobuf.FileOptions { CppFileOptions cpp = 990; }
local message CppFileOptions { string namespace = 1; }
`,
  ],
  [
    'google/protobuf/cpp_options.proto',
    `edition = "2024";
package pb;
import public "google/protobuf/cpp_file_options.proto";
`,
  ],
];
