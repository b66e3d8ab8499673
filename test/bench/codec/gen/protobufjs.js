/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

const $root = $protobuf.roots["default"] || ($protobuf.roots["default"] = {});

export const naru = $root.naru = (() => {

    const naru = {};

    naru.bench = (function() {

        const bench = {};

        bench.v1 = (function() {

            const v1 = {};

            v1.Common = (function() {

                const Common = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                Common.prototype.text = "";
                Common.prototype.count = 0;
                Common.prototype.inner = null;
                Common.prototype.ratio = 0;

                Common.create = function(properties) {
                    return new Common(properties);
                };

                Common.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.text != null && $Object.hasOwnProperty.call(message, "text") && message.text !== "")
                        writer.uint32(10).string(message.text);
                    if (message.count != null && $Object.hasOwnProperty.call(message, "count") && message.count !== 0)
                        writer.uint32(16).uint32(message.count);
                    if (message.inner != null && $Object.hasOwnProperty.call(message, "inner"))
                        $root.naru.bench.v1.Common.Inner.encode(message.inner, writer.uint32(26).fork(), _depth + 1).ldelim();
                    if (message.ratio != null && $Object.hasOwnProperty.call(message, "ratio") && !$Object.is(message.ratio, 0))
                        writer.uint32(37).float(message.ratio);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                Common.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.naru.bench.v1.Common();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.text = value;
                                else
                                    delete message.text;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.count = value;
                                else
                                    delete message.count;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                message.inner = $root.naru.bench.v1.Common.Inner.decode(reader, reader.size(), $undefined, _depth + 1, message.inner);
                                continue;
                            }
                        case 4: {
                                if (wireType !== 5)
                                    break;
                                if (!$Object.is(value = reader.float(), 0))
                                    message.ratio = value;
                                else
                                    delete message.ratio;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                Common.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/naru.bench.v1.Common";
                };

                Common.Inner = (function() {

                    const Inner = function (properties) {
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    Inner.prototype.day = 0;
                    Inner.prototype.innermost = null;
                    Inner.prototype.outer = null;

                    Inner.create = function(properties) {
                        return new Inner(properties);
                    };

                    Inner.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.day != null && $Object.hasOwnProperty.call(message, "day") && message.day !== 0)
                            writer.uint32(8).int32(message.day);
                        if (message.innermost != null && $Object.hasOwnProperty.call(message, "innermost"))
                            $root.naru.bench.v1.Common.Innermost.encode(message.innermost, writer.uint32(18).fork(), _depth + 1).ldelim();
                        if (message.outer != null && $Object.hasOwnProperty.call(message, "outer"))
                            $root.naru.bench.v1.Common.Outer.encode(message.outer, writer.uint32(26).fork(), _depth + 1).ldelim();
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    Inner.decode = function (reader, length, _end, _depth, _target) {
                        if (!(reader instanceof $Reader))
                            reader = $Reader.create(reader);
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $Reader.recursionLimit)
                            throw $Error("max depth exceeded");
                        let end, message, value;
                        if (length === $undefined)
                            end = reader.len;
                        else {
                            end = reader.pos + length;
                            if (end > reader.len)
                                throw $RangeError("index out of range");
                            length = reader.len;
                            reader.len = end;
                        }
                        message = _target || new $root.naru.bench.v1.Common.Inner();
                        while (reader.pos < end) {
                            let start = reader.pos;
                            let tag = reader.tag();
                            if (tag === _end) {
                                _end = $undefined;
                                break;
                            }
                            let wireType = tag & 7;
                            switch (tag >>>= 3) {
                            case 1: {
                                    if (wireType !== 0)
                                        break;
                                    if (value = reader.int32())
                                        message.day = value;
                                    else
                                        delete message.day;
                                    continue;
                                }
                            case 2: {
                                    if (wireType !== 2)
                                        break;
                                    message.innermost = $root.naru.bench.v1.Common.Innermost.decode(reader, reader.size(), $undefined, _depth + 1, message.innermost);
                                    continue;
                                }
                            case 3: {
                                    if (wireType !== 2)
                                        break;
                                    message.outer = $root.naru.bench.v1.Common.Outer.decode(reader, reader.size(), $undefined, _depth + 1, message.outer);
                                    continue;
                                }
                            }
                            reader.skipType(wireType, _depth, tag);
                            if (!reader.discardUnknown) {
                                $util.makeProp(message, "$unknowns", false);
                                (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                            }
                        }
                        if (length !== $undefined) {
                            if (reader.pos !== end)
                                throw $RangeError("index out of range");
                            reader.len = length;
                        }
                        if (_end !== $undefined)
                            throw $Error("missing end group");
                        return message;
                    };

                    Inner.getTypeUrl = function(prefix) {
                        if (prefix === $undefined)
                            prefix = "type.googleapis.com";
                        return prefix + "/naru.bench.v1.Common.Inner";
                    };

                    return Inner;
                })();

                Common.Innermost = (function() {

                    const Innermost = function (properties) {
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    Innermost.prototype.long = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
                    Innermost.prototype.kind = 0;
                    Innermost.prototype.offset = 0;

                    Innermost.create = function(properties) {
                        return new Innermost(properties);
                    };

                    Innermost.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.long != null && $Object.hasOwnProperty.call(message, "long") && (typeof message.long === "object" ? message.long.low || message.long.high : message.long !== 0))
                            writer.uint32(8).int64(message.long);
                        if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
                            writer.uint32(16).int32(message.kind);
                        if (message.offset != null && $Object.hasOwnProperty.call(message, "offset") && message.offset !== 0)
                            writer.uint32(24).sint32(message.offset);
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    Innermost.decode = function (reader, length, _end, _depth, _target) {
                        if (!(reader instanceof $Reader))
                            reader = $Reader.create(reader);
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $Reader.recursionLimit)
                            throw $Error("max depth exceeded");
                        let end, message, value;
                        if (length === $undefined)
                            end = reader.len;
                        else {
                            end = reader.pos + length;
                            if (end > reader.len)
                                throw $RangeError("index out of range");
                            length = reader.len;
                            reader.len = end;
                        }
                        message = _target || new $root.naru.bench.v1.Common.Innermost();
                        while (reader.pos < end) {
                            let start = reader.pos;
                            let tag = reader.tag();
                            if (tag === _end) {
                                _end = $undefined;
                                break;
                            }
                            let wireType = tag & 7;
                            switch (tag >>>= 3) {
                            case 1: {
                                    if (wireType !== 0)
                                        break;
                                    if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                        message.long = value;
                                    else
                                        delete message.long;
                                    continue;
                                }
                            case 2: {
                                    if (wireType !== 0)
                                        break;
                                    if (value = reader.int32())
                                        message.kind = value;
                                    else
                                        delete message.kind;
                                    continue;
                                }
                            case 3: {
                                    if (wireType !== 0)
                                        break;
                                    if (value = reader.sint32())
                                        message.offset = value;
                                    else
                                        delete message.offset;
                                    continue;
                                }
                            }
                            reader.skipType(wireType, _depth, tag);
                            if (!reader.discardUnknown) {
                                $util.makeProp(message, "$unknowns", false);
                                (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                            }
                        }
                        if (length !== $undefined) {
                            if (reader.pos !== end)
                                throw $RangeError("index out of range");
                            reader.len = length;
                        }
                        if (_end !== $undefined)
                            throw $Error("missing end group");
                        return message;
                    };

                    Innermost.getTypeUrl = function(prefix) {
                        if (prefix === $undefined)
                            prefix = "type.googleapis.com";
                        return prefix + "/naru.bench.v1.Common.Innermost";
                    };

                    return Innermost;
                })();

                Common.Outer = (function() {

                    const Outer = function (properties) {
                        this.flags = [];
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    Outer.prototype.flags = $util.emptyArray;
                    Outer.prototype.weight = 0;

                    Outer.create = function(properties) {
                        return new Outer(properties);
                    };

                    Outer.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.flags != null && message.flags.length)
                            writer.uint32(10).bools(message.flags);
                        if (message.weight != null && $Object.hasOwnProperty.call(message, "weight") && !$Object.is(message.weight, 0))
                            writer.uint32(17).double(message.weight);
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    Outer.decode = function (reader, length, _end, _depth, _target) {
                        if (!(reader instanceof $Reader))
                            reader = $Reader.create(reader);
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $Reader.recursionLimit)
                            throw $Error("max depth exceeded");
                        let end, message, value;
                        if (length === $undefined)
                            end = reader.len;
                        else {
                            end = reader.pos + length;
                            if (end > reader.len)
                                throw $RangeError("index out of range");
                            length = reader.len;
                            reader.len = end;
                        }
                        message = _target || new $root.naru.bench.v1.Common.Outer();
                        while (reader.pos < end) {
                            let start = reader.pos;
                            let tag = reader.tag();
                            if (tag === _end) {
                                _end = $undefined;
                                break;
                            }
                            let wireType = tag & 7;
                            switch (tag >>>= 3) {
                            case 1: {
                                    if (wireType === 2) {
                                        if (!(message.flags && message.flags.length))
                                            message.flags = [];
                                        reader.bools(message.flags);
                                        continue;
                                    }
                                    if (wireType !== 0)
                                        break;
                                    if (!(message.flags && message.flags.length))
                                        message.flags = [];
                                    message.flags.push(reader.bool());
                                    continue;
                                }
                            case 2: {
                                    if (wireType !== 1)
                                        break;
                                    if (!$Object.is(value = reader.double(), 0))
                                        message.weight = value;
                                    else
                                        delete message.weight;
                                    continue;
                                }
                            }
                            reader.skipType(wireType, _depth, tag);
                            if (!reader.discardUnknown) {
                                $util.makeProp(message, "$unknowns", false);
                                (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                            }
                        }
                        if (length !== $undefined) {
                            if (reader.pos !== end)
                                throw $RangeError("index out of range");
                            reader.len = length;
                        }
                        if (_end !== $undefined)
                            throw $Error("missing end group");
                        return message;
                    };

                    Outer.getTypeUrl = function(prefix) {
                        if (prefix === $undefined)
                            prefix = "type.googleapis.com";
                        return prefix + "/naru.bench.v1.Common.Outer";
                    };

                    return Outer;
                })();

                Common.Kind = (function() {
                    const valuesById = $Object.create(null), values = $Object.create(valuesById);
                    values[valuesById[0] = "KIND_UNSPECIFIED"] = 0;
                    values[valuesById[1] = "KIND_ONE"] = 1;
                    values[valuesById[2] = "KIND_TWO"] = 2;
                    return values;
                })();

                return Common;
            })();

            v1.Tile = (function() {

                const Tile = function (properties) {
                    this.layers = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                Tile.prototype.layers = $util.emptyArray;

                Tile.create = function(properties) {
                    return new Tile(properties);
                };

                Tile.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.layers != null && message.layers.length)
                        for (let i = 0; i < message.layers.length; ++i)
                            $root.naru.bench.v1.Tile.Layer.encode(message.layers[i], writer.uint32(26).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                Tile.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.naru.bench.v1.Tile();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.layers && message.layers.length))
                                    message.layers = [];
                                message.layers.push($root.naru.bench.v1.Tile.Layer.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                Tile.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/naru.bench.v1.Tile";
                };

                Tile.Layer = (function() {

                    const Layer = function (properties) {
                        this.features = [];
                        this.keys = [];
                        this.values = [];
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    Layer.prototype.version = 0;
                    Layer.prototype.name = "";
                    Layer.prototype.features = $util.emptyArray;
                    Layer.prototype.keys = $util.emptyArray;
                    Layer.prototype.values = $util.emptyArray;
                    Layer.prototype.extent = 0;

                    Layer.create = function(properties) {
                        return new Layer(properties);
                    };

                    Layer.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                            writer.uint32(10).string(message.name);
                        if (message.features != null && message.features.length)
                            for (let i = 0; i < message.features.length; ++i)
                                $root.naru.bench.v1.Tile.Feature.encode(message.features[i], writer.uint32(18).fork(), _depth + 1).ldelim();
                        if (message.keys != null && message.keys.length)
                            for (let i = 0; i < message.keys.length; ++i)
                                writer.uint32(26).string(message.keys[i]);
                        if (message.values != null && message.values.length)
                            for (let i = 0; i < message.values.length; ++i)
                                $root.naru.bench.v1.Tile.Value.encode(message.values[i], writer.uint32(34).fork(), _depth + 1).ldelim();
                        if (message.extent != null && $Object.hasOwnProperty.call(message, "extent") && message.extent !== 0)
                            writer.uint32(40).uint32(message.extent);
                        if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== 0)
                            writer.uint32(120).uint32(message.version);
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    Layer.decode = function (reader, length, _end, _depth, _target) {
                        if (!(reader instanceof $Reader))
                            reader = $Reader.create(reader);
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $Reader.recursionLimit)
                            throw $Error("max depth exceeded");
                        let end, message, value;
                        if (length === $undefined)
                            end = reader.len;
                        else {
                            end = reader.pos + length;
                            if (end > reader.len)
                                throw $RangeError("index out of range");
                            length = reader.len;
                            reader.len = end;
                        }
                        message = _target || new $root.naru.bench.v1.Tile.Layer();
                        while (reader.pos < end) {
                            let start = reader.pos;
                            let tag = reader.tag();
                            if (tag === _end) {
                                _end = $undefined;
                                break;
                            }
                            let wireType = tag & 7;
                            switch (tag >>>= 3) {
                            case 15: {
                                    if (wireType !== 0)
                                        break;
                                    if (value = reader.uint32())
                                        message.version = value;
                                    else
                                        delete message.version;
                                    continue;
                                }
                            case 1: {
                                    if (wireType !== 2)
                                        break;
                                    if ((value = reader.stringVerify()).length)
                                        message.name = value;
                                    else
                                        delete message.name;
                                    continue;
                                }
                            case 2: {
                                    if (wireType !== 2)
                                        break;
                                    if (!(message.features && message.features.length))
                                        message.features = [];
                                    message.features.push($root.naru.bench.v1.Tile.Feature.decode(reader, reader.size(), $undefined, _depth + 1));
                                    continue;
                                }
                            case 3: {
                                    if (wireType !== 2)
                                        break;
                                    if (!(message.keys && message.keys.length))
                                        message.keys = [];
                                    message.keys.push(reader.stringVerify());
                                    continue;
                                }
                            case 4: {
                                    if (wireType !== 2)
                                        break;
                                    if (!(message.values && message.values.length))
                                        message.values = [];
                                    message.values.push($root.naru.bench.v1.Tile.Value.decode(reader, reader.size(), $undefined, _depth + 1));
                                    continue;
                                }
                            case 5: {
                                    if (wireType !== 0)
                                        break;
                                    if (value = reader.uint32())
                                        message.extent = value;
                                    else
                                        delete message.extent;
                                    continue;
                                }
                            }
                            reader.skipType(wireType, _depth, tag);
                            if (!reader.discardUnknown) {
                                $util.makeProp(message, "$unknowns", false);
                                (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                            }
                        }
                        if (length !== $undefined) {
                            if (reader.pos !== end)
                                throw $RangeError("index out of range");
                            reader.len = length;
                        }
                        if (_end !== $undefined)
                            throw $Error("missing end group");
                        return message;
                    };

                    Layer.getTypeUrl = function(prefix) {
                        if (prefix === $undefined)
                            prefix = "type.googleapis.com";
                        return prefix + "/naru.bench.v1.Tile.Layer";
                    };

                    return Layer;
                })();

                Tile.Feature = (function() {

                    const Feature = function (properties) {
                        this.tags = [];
                        this.geometry = [];
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    Feature.prototype.id = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
                    Feature.prototype.tags = $util.emptyArray;
                    Feature.prototype.type = 0;
                    Feature.prototype.geometry = $util.emptyArray;

                    Feature.create = function(properties) {
                        return new Feature(properties);
                    };

                    Feature.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.id != null && $Object.hasOwnProperty.call(message, "id") && (typeof message.id === "object" ? message.id.low || message.id.high : message.id !== 0))
                            writer.uint32(8).uint64(message.id);
                        if (message.tags != null && message.tags.length)
                            writer.uint32(18).uint32s(message.tags);
                        if (message.type != null && $Object.hasOwnProperty.call(message, "type") && message.type !== 0)
                            writer.uint32(24).int32(message.type);
                        if (message.geometry != null && message.geometry.length)
                            writer.uint32(34).uint32s(message.geometry);
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    Feature.decode = function (reader, length, _end, _depth, _target) {
                        if (!(reader instanceof $Reader))
                            reader = $Reader.create(reader);
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $Reader.recursionLimit)
                            throw $Error("max depth exceeded");
                        let end, message, value;
                        if (length === $undefined)
                            end = reader.len;
                        else {
                            end = reader.pos + length;
                            if (end > reader.len)
                                throw $RangeError("index out of range");
                            length = reader.len;
                            reader.len = end;
                        }
                        message = _target || new $root.naru.bench.v1.Tile.Feature();
                        while (reader.pos < end) {
                            let start = reader.pos;
                            let tag = reader.tag();
                            if (tag === _end) {
                                _end = $undefined;
                                break;
                            }
                            let wireType = tag & 7;
                            switch (tag >>>= 3) {
                            case 1: {
                                    if (wireType !== 0)
                                        break;
                                    if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                        message.id = value;
                                    else
                                        delete message.id;
                                    continue;
                                }
                            case 2: {
                                    if (wireType === 2) {
                                        if (!(message.tags && message.tags.length))
                                            message.tags = [];
                                        reader.uint32s(message.tags);
                                        continue;
                                    }
                                    if (wireType !== 0)
                                        break;
                                    if (!(message.tags && message.tags.length))
                                        message.tags = [];
                                    message.tags.push(reader.uint32());
                                    continue;
                                }
                            case 3: {
                                    if (wireType !== 0)
                                        break;
                                    if (value = reader.int32())
                                        message.type = value;
                                    else
                                        delete message.type;
                                    continue;
                                }
                            case 4: {
                                    if (wireType === 2) {
                                        if (!(message.geometry && message.geometry.length))
                                            message.geometry = [];
                                        reader.uint32s(message.geometry);
                                        continue;
                                    }
                                    if (wireType !== 0)
                                        break;
                                    if (!(message.geometry && message.geometry.length))
                                        message.geometry = [];
                                    message.geometry.push(reader.uint32());
                                    continue;
                                }
                            }
                            reader.skipType(wireType, _depth, tag);
                            if (!reader.discardUnknown) {
                                $util.makeProp(message, "$unknowns", false);
                                (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                            }
                        }
                        if (length !== $undefined) {
                            if (reader.pos !== end)
                                throw $RangeError("index out of range");
                            reader.len = length;
                        }
                        if (_end !== $undefined)
                            throw $Error("missing end group");
                        return message;
                    };

                    Feature.getTypeUrl = function(prefix) {
                        if (prefix === $undefined)
                            prefix = "type.googleapis.com";
                        return prefix + "/naru.bench.v1.Tile.Feature";
                    };

                    return Feature;
                })();

                Tile.Value = (function() {

                    const Value = function (properties) {
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    Value.prototype.text = null;
                    Value.prototype.floatValue = null;
                    Value.prototype.doubleValue = null;
                    Value.prototype.intValue = null;
                    Value.prototype.uintValue = null;
                    Value.prototype.sintValue = null;
                    Value.prototype.boolValue = null;

                    let $oneOfFields;

                    $Object.defineProperty(Value.prototype, "kind", {
                        get: $util.oneOfGetter($oneOfFields = ["text", "floatValue", "doubleValue", "intValue", "uintValue", "sintValue", "boolValue"]),
                        set: $util.oneOfSetter($oneOfFields)
                    });

                    Value.create = function(properties) {
                        return new Value(properties);
                    };

                    Value.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.text != null && $Object.hasOwnProperty.call(message, "text"))
                            writer.uint32(10).string(message.text);
                        if (message.floatValue != null && $Object.hasOwnProperty.call(message, "floatValue"))
                            writer.uint32(21).float(message.floatValue);
                        if (message.doubleValue != null && $Object.hasOwnProperty.call(message, "doubleValue"))
                            writer.uint32(25).double(message.doubleValue);
                        if (message.intValue != null && $Object.hasOwnProperty.call(message, "intValue"))
                            writer.uint32(32).int64(message.intValue);
                        if (message.uintValue != null && $Object.hasOwnProperty.call(message, "uintValue"))
                            writer.uint32(40).uint64(message.uintValue);
                        if (message.sintValue != null && $Object.hasOwnProperty.call(message, "sintValue"))
                            writer.uint32(48).sint64(message.sintValue);
                        if (message.boolValue != null && $Object.hasOwnProperty.call(message, "boolValue"))
                            writer.uint32(56).bool(message.boolValue);
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    Value.decode = function (reader, length, _end, _depth, _target) {
                        if (!(reader instanceof $Reader))
                            reader = $Reader.create(reader);
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $Reader.recursionLimit)
                            throw $Error("max depth exceeded");
                        let end, message;
                        if (length === $undefined)
                            end = reader.len;
                        else {
                            end = reader.pos + length;
                            if (end > reader.len)
                                throw $RangeError("index out of range");
                            length = reader.len;
                            reader.len = end;
                        }
                        message = _target || new $root.naru.bench.v1.Tile.Value();
                        while (reader.pos < end) {
                            let start = reader.pos;
                            let tag = reader.tag();
                            if (tag === _end) {
                                _end = $undefined;
                                break;
                            }
                            let wireType = tag & 7;
                            switch (tag >>>= 3) {
                            case 1: {
                                    if (wireType !== 2)
                                        break;
                                    message.text = reader.stringVerify();
                                    message.kind = "text";
                                    continue;
                                }
                            case 2: {
                                    if (wireType !== 5)
                                        break;
                                    message.floatValue = reader.float();
                                    message.kind = "floatValue";
                                    continue;
                                }
                            case 3: {
                                    if (wireType !== 1)
                                        break;
                                    message.doubleValue = reader.double();
                                    message.kind = "doubleValue";
                                    continue;
                                }
                            case 4: {
                                    if (wireType !== 0)
                                        break;
                                    message.intValue = reader.int64();
                                    message.kind = "intValue";
                                    continue;
                                }
                            case 5: {
                                    if (wireType !== 0)
                                        break;
                                    message.uintValue = reader.uint64();
                                    message.kind = "uintValue";
                                    continue;
                                }
                            case 6: {
                                    if (wireType !== 0)
                                        break;
                                    message.sintValue = reader.sint64();
                                    message.kind = "sintValue";
                                    continue;
                                }
                            case 7: {
                                    if (wireType !== 0)
                                        break;
                                    message.boolValue = reader.bool();
                                    message.kind = "boolValue";
                                    continue;
                                }
                            }
                            reader.skipType(wireType, _depth, tag);
                            if (!reader.discardUnknown) {
                                $util.makeProp(message, "$unknowns", false);
                                (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                            }
                        }
                        if (length !== $undefined) {
                            if (reader.pos !== end)
                                throw $RangeError("index out of range");
                            reader.len = length;
                        }
                        if (_end !== $undefined)
                            throw $Error("missing end group");
                        return message;
                    };

                    Value.getTypeUrl = function(prefix) {
                        if (prefix === $undefined)
                            prefix = "type.googleapis.com";
                        return prefix + "/naru.bench.v1.Tile.Value";
                    };

                    return Value;
                })();

                Tile.GeomType = (function() {
                    const valuesById = $Object.create(null), values = $Object.create(valuesById);
                    values[valuesById[0] = "GEOM_TYPE_UNSPECIFIED"] = 0;
                    values[valuesById[1] = "GEOM_TYPE_POINT"] = 1;
                    values[valuesById[2] = "GEOM_TYPE_LINESTRING"] = 2;
                    values[valuesById[3] = "GEOM_TYPE_POLYGON"] = 3;
                    return values;
                })();

                return Tile;
            })();

            v1.Catalog = (function() {

                const Catalog = function (properties) {
                    this.entries = [];
                    this.stocks = {};
                    this.labels = {};
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                Catalog.prototype.name = "";
                Catalog.prototype.entries = $util.emptyArray;
                Catalog.prototype.stocks = $util.emptyObject;
                Catalog.prototype.labels = $util.emptyObject;

                Catalog.create = function(properties) {
                    return new Catalog(properties);
                };

                Catalog.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                        writer.uint32(10).string(message.name);
                    if (message.entries != null && message.entries.length)
                        for (let i = 0; i < message.entries.length; ++i)
                            $root.naru.bench.v1.Catalog.Entry.encode(message.entries[i], writer.uint32(18).fork(), _depth + 1).ldelim();
                    if (message.stocks != null && $Object.hasOwnProperty.call(message, "stocks"))
                        for (let keys = $Object.keys(message.stocks), i = 0; i < keys.length; ++i) {
                            writer.uint32(26).fork().uint32(10).string(keys[i]);
                            $root.naru.bench.v1.Catalog.Stock.encode(message.stocks[keys[i]], writer.uint32(18).fork(), _depth + 1).ldelim().ldelim();
                        }
                    if (message.labels != null && $Object.hasOwnProperty.call(message, "labels"))
                        for (let keys = $Object.keys(message.labels), i = 0; i < keys.length; ++i)
                            writer.uint32(34).fork().uint32(8).int32(keys[i]).uint32(18).string(message.labels[keys[i]]).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                Catalog.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, key, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.naru.bench.v1.Catalog();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.name = value;
                                else
                                    delete message.name;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.entries && message.entries.length))
                                    message.entries = [];
                                message.entries.push($root.naru.bench.v1.Catalog.Entry.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if (message.stocks === $util.emptyObject)
                                    message.stocks = {};
                                let end2 = reader.size() + reader.pos;
                                if (end2 > reader.len)
                                    throw $RangeError("index out of range");
                                reader.len = end2;
                                key = "";
                                value = null;
                                while (reader.pos < end2) {
                                    let tag2 = reader.tag();
                                    wireType = tag2 & 7;
                                    switch (tag2 >>>= 3) {
                                    case 1:
                                        if (wireType !== 2)
                                            break;
                                        key = reader.stringVerify();
                                        continue;
                                    case 2:
                                        if (wireType !== 2)
                                            break;
                                        value = $root.naru.bench.v1.Catalog.Stock.decode(reader, reader.size(), $undefined, _depth + 1, value);
                                        continue;
                                    }
                                    reader.skipType(wireType, _depth, tag2);
                                }
                                if (reader.pos !== end2)
                                    throw $RangeError("index out of range");
                                reader.len = end;
                                if (key === "__proto__")
                                    $util.makeProp(message.stocks, key);
                                message.stocks[key] = value || new $root.naru.bench.v1.Catalog.Stock();
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if (message.labels === $util.emptyObject)
                                    message.labels = {};
                                let end2 = reader.size() + reader.pos;
                                if (end2 > reader.len)
                                    throw $RangeError("index out of range");
                                reader.len = end2;
                                key = 0;
                                value = "";
                                while (reader.pos < end2) {
                                    let tag2 = reader.tag();
                                    wireType = tag2 & 7;
                                    switch (tag2 >>>= 3) {
                                    case 1:
                                        if (wireType !== 0)
                                            break;
                                        key = reader.int32();
                                        continue;
                                    case 2:
                                        if (wireType !== 2)
                                            break;
                                        value = reader.stringVerify();
                                        continue;
                                    }
                                    reader.skipType(wireType, _depth, tag2);
                                }
                                if (reader.pos !== end2)
                                    throw $RangeError("index out of range");
                                reader.len = end;
                                message.labels[key] = value;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                Catalog.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/naru.bench.v1.Catalog";
                };

                Catalog.Entry = (function() {

                    const Entry = function (properties) {
                        this.tags = [];
                        this.children = [];
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    Entry.prototype.id = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
                    Entry.prototype.title = "";
                    Entry.prototype.tags = $util.emptyArray;
                    Entry.prototype.state = 0;
                    Entry.prototype.isPublic = false;
                    Entry.prototype.price = 0;
                    Entry.prototype.digest = $util.newBuffer([]);
                    Entry.prototype.rank = null;
                    Entry.prototype.url = null;
                    Entry.prototype.origin = null;
                    Entry.prototype.children = $util.emptyArray;
                    Entry.prototype.createdAt = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                    let $oneOfFields;

                    // Virtual OneOf for proto3 optional field
                    $Object.defineProperty(Entry.prototype, "_rank", {
                        get: $util.oneOfGetter($oneOfFields = ["rank"]),
                        set: $util.oneOfSetter($oneOfFields)
                    });

                    $Object.defineProperty(Entry.prototype, "source", {
                        get: $util.oneOfGetter($oneOfFields = ["url", "origin"]),
                        set: $util.oneOfSetter($oneOfFields)
                    });

                    Entry.create = function(properties) {
                        return new Entry(properties);
                    };

                    Entry.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.id != null && $Object.hasOwnProperty.call(message, "id") && (typeof message.id === "object" ? message.id.low || message.id.high : message.id !== 0))
                            writer.uint32(8).int64(message.id);
                        if (message.title != null && $Object.hasOwnProperty.call(message, "title") && message.title !== "")
                            writer.uint32(18).string(message.title);
                        if (message.tags != null && message.tags.length)
                            for (let i = 0; i < message.tags.length; ++i)
                                writer.uint32(26).string(message.tags[i]);
                        if (message.state != null && $Object.hasOwnProperty.call(message, "state") && message.state !== 0)
                            writer.uint32(32).int32(message.state);
                        if (message.isPublic != null && $Object.hasOwnProperty.call(message, "isPublic") && message.isPublic !== false)
                            writer.uint32(40).bool(message.isPublic);
                        if (message.price != null && $Object.hasOwnProperty.call(message, "price") && !$Object.is(message.price, 0))
                            writer.uint32(49).double(message.price);
                        if (message.digest != null && $Object.hasOwnProperty.call(message, "digest") && message.digest.length)
                            writer.uint32(58).bytes(message.digest);
                        if (message.rank != null && $Object.hasOwnProperty.call(message, "rank"))
                            writer.uint32(64).int32(message.rank);
                        if (message.url != null && $Object.hasOwnProperty.call(message, "url"))
                            writer.uint32(74).string(message.url);
                        if (message.origin != null && $Object.hasOwnProperty.call(message, "origin"))
                            $root.naru.bench.v1.Catalog.Origin.encode(message.origin, writer.uint32(82).fork(), _depth + 1).ldelim();
                        if (message.children != null && message.children.length)
                            for (let i = 0; i < message.children.length; ++i)
                                $root.naru.bench.v1.Catalog.Entry.encode(message.children[i], writer.uint32(90).fork(), _depth + 1).ldelim();
                        if (message.createdAt != null && $Object.hasOwnProperty.call(message, "createdAt") && (typeof message.createdAt === "object" ? message.createdAt.low || message.createdAt.high : message.createdAt !== 0))
                            writer.uint32(97).fixed64(message.createdAt);
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    Entry.decode = function (reader, length, _end, _depth, _target) {
                        if (!(reader instanceof $Reader))
                            reader = $Reader.create(reader);
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $Reader.recursionLimit)
                            throw $Error("max depth exceeded");
                        let end, message, value;
                        if (length === $undefined)
                            end = reader.len;
                        else {
                            end = reader.pos + length;
                            if (end > reader.len)
                                throw $RangeError("index out of range");
                            length = reader.len;
                            reader.len = end;
                        }
                        message = _target || new $root.naru.bench.v1.Catalog.Entry();
                        while (reader.pos < end) {
                            let start = reader.pos;
                            let tag = reader.tag();
                            if (tag === _end) {
                                _end = $undefined;
                                break;
                            }
                            let wireType = tag & 7;
                            switch (tag >>>= 3) {
                            case 1: {
                                    if (wireType !== 0)
                                        break;
                                    if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                        message.id = value;
                                    else
                                        delete message.id;
                                    continue;
                                }
                            case 2: {
                                    if (wireType !== 2)
                                        break;
                                    if ((value = reader.stringVerify()).length)
                                        message.title = value;
                                    else
                                        delete message.title;
                                    continue;
                                }
                            case 3: {
                                    if (wireType !== 2)
                                        break;
                                    if (!(message.tags && message.tags.length))
                                        message.tags = [];
                                    message.tags.push(reader.stringVerify());
                                    continue;
                                }
                            case 4: {
                                    if (wireType !== 0)
                                        break;
                                    if (value = reader.int32())
                                        message.state = value;
                                    else
                                        delete message.state;
                                    continue;
                                }
                            case 5: {
                                    if (wireType !== 0)
                                        break;
                                    if (value = reader.bool())
                                        message.isPublic = value;
                                    else
                                        delete message.isPublic;
                                    continue;
                                }
                            case 6: {
                                    if (wireType !== 1)
                                        break;
                                    if (!$Object.is(value = reader.double(), 0))
                                        message.price = value;
                                    else
                                        delete message.price;
                                    continue;
                                }
                            case 7: {
                                    if (wireType !== 2)
                                        break;
                                    if ((value = reader.bytes()).length)
                                        message.digest = value;
                                    else
                                        delete message.digest;
                                    continue;
                                }
                            case 8: {
                                    if (wireType !== 0)
                                        break;
                                    message.rank = reader.int32();
                                    message._rank = "rank";
                                    continue;
                                }
                            case 9: {
                                    if (wireType !== 2)
                                        break;
                                    message.url = reader.stringVerify();
                                    message.source = "url";
                                    continue;
                                }
                            case 10: {
                                    if (wireType !== 2)
                                        break;
                                    message.origin = $root.naru.bench.v1.Catalog.Origin.decode(reader, reader.size(), $undefined, _depth + 1, message.origin);
                                    message.source = "origin";
                                    continue;
                                }
                            case 11: {
                                    if (wireType !== 2)
                                        break;
                                    if (!(message.children && message.children.length))
                                        message.children = [];
                                    message.children.push($root.naru.bench.v1.Catalog.Entry.decode(reader, reader.size(), $undefined, _depth + 1));
                                    continue;
                                }
                            case 12: {
                                    if (wireType !== 1)
                                        break;
                                    if (typeof (value = reader.fixed64()) === "object" ? value.low || value.high : value !== 0)
                                        message.createdAt = value;
                                    else
                                        delete message.createdAt;
                                    continue;
                                }
                            }
                            reader.skipType(wireType, _depth, tag);
                            if (!reader.discardUnknown) {
                                $util.makeProp(message, "$unknowns", false);
                                (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                            }
                        }
                        if (length !== $undefined) {
                            if (reader.pos !== end)
                                throw $RangeError("index out of range");
                            reader.len = length;
                        }
                        if (_end !== $undefined)
                            throw $Error("missing end group");
                        return message;
                    };

                    Entry.getTypeUrl = function(prefix) {
                        if (prefix === $undefined)
                            prefix = "type.googleapis.com";
                        return prefix + "/naru.bench.v1.Catalog.Entry";
                    };

                    return Entry;
                })();

                Catalog.Origin = (function() {

                    const Origin = function (properties) {
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    Origin.prototype.country = "";
                    Origin.prototype.offset = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

                    Origin.create = function(properties) {
                        return new Origin(properties);
                    };

                    Origin.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.country != null && $Object.hasOwnProperty.call(message, "country") && message.country !== "")
                            writer.uint32(10).string(message.country);
                        if (message.offset != null && $Object.hasOwnProperty.call(message, "offset") && (typeof message.offset === "object" ? message.offset.low || message.offset.high : message.offset !== 0))
                            writer.uint32(16).sint64(message.offset);
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    Origin.decode = function (reader, length, _end, _depth, _target) {
                        if (!(reader instanceof $Reader))
                            reader = $Reader.create(reader);
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $Reader.recursionLimit)
                            throw $Error("max depth exceeded");
                        let end, message, value;
                        if (length === $undefined)
                            end = reader.len;
                        else {
                            end = reader.pos + length;
                            if (end > reader.len)
                                throw $RangeError("index out of range");
                            length = reader.len;
                            reader.len = end;
                        }
                        message = _target || new $root.naru.bench.v1.Catalog.Origin();
                        while (reader.pos < end) {
                            let start = reader.pos;
                            let tag = reader.tag();
                            if (tag === _end) {
                                _end = $undefined;
                                break;
                            }
                            let wireType = tag & 7;
                            switch (tag >>>= 3) {
                            case 1: {
                                    if (wireType !== 2)
                                        break;
                                    if ((value = reader.stringVerify()).length)
                                        message.country = value;
                                    else
                                        delete message.country;
                                    continue;
                                }
                            case 2: {
                                    if (wireType !== 0)
                                        break;
                                    if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
                                        message.offset = value;
                                    else
                                        delete message.offset;
                                    continue;
                                }
                            }
                            reader.skipType(wireType, _depth, tag);
                            if (!reader.discardUnknown) {
                                $util.makeProp(message, "$unknowns", false);
                                (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                            }
                        }
                        if (length !== $undefined) {
                            if (reader.pos !== end)
                                throw $RangeError("index out of range");
                            reader.len = length;
                        }
                        if (_end !== $undefined)
                            throw $Error("missing end group");
                        return message;
                    };

                    Origin.getTypeUrl = function(prefix) {
                        if (prefix === $undefined)
                            prefix = "type.googleapis.com";
                        return prefix + "/naru.bench.v1.Catalog.Origin";
                    };

                    return Origin;
                })();

                Catalog.Stock = (function() {

                    const Stock = function (properties) {
                        this.shelves = [];
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    Stock.prototype.count = 0;
                    Stock.prototype.shelves = $util.emptyArray;

                    Stock.create = function(properties) {
                        return new Stock(properties);
                    };

                    Stock.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.count != null && $Object.hasOwnProperty.call(message, "count") && message.count !== 0)
                            writer.uint32(8).int32(message.count);
                        if (message.shelves != null && message.shelves.length)
                            writer.uint32(18).int32s(message.shelves);
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    Stock.decode = function (reader, length, _end, _depth, _target) {
                        if (!(reader instanceof $Reader))
                            reader = $Reader.create(reader);
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $Reader.recursionLimit)
                            throw $Error("max depth exceeded");
                        let end, message, value;
                        if (length === $undefined)
                            end = reader.len;
                        else {
                            end = reader.pos + length;
                            if (end > reader.len)
                                throw $RangeError("index out of range");
                            length = reader.len;
                            reader.len = end;
                        }
                        message = _target || new $root.naru.bench.v1.Catalog.Stock();
                        while (reader.pos < end) {
                            let start = reader.pos;
                            let tag = reader.tag();
                            if (tag === _end) {
                                _end = $undefined;
                                break;
                            }
                            let wireType = tag & 7;
                            switch (tag >>>= 3) {
                            case 1: {
                                    if (wireType !== 0)
                                        break;
                                    if (value = reader.int32())
                                        message.count = value;
                                    else
                                        delete message.count;
                                    continue;
                                }
                            case 2: {
                                    if (wireType === 2) {
                                        if (!(message.shelves && message.shelves.length))
                                            message.shelves = [];
                                        reader.int32s(message.shelves);
                                        continue;
                                    }
                                    if (wireType !== 0)
                                        break;
                                    if (!(message.shelves && message.shelves.length))
                                        message.shelves = [];
                                    message.shelves.push(reader.int32());
                                    continue;
                                }
                            }
                            reader.skipType(wireType, _depth, tag);
                            if (!reader.discardUnknown) {
                                $util.makeProp(message, "$unknowns", false);
                                (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                            }
                        }
                        if (length !== $undefined) {
                            if (reader.pos !== end)
                                throw $RangeError("index out of range");
                            reader.len = length;
                        }
                        if (_end !== $undefined)
                            throw $Error("missing end group");
                        return message;
                    };

                    Stock.getTypeUrl = function(prefix) {
                        if (prefix === $undefined)
                            prefix = "type.googleapis.com";
                        return prefix + "/naru.bench.v1.Catalog.Stock";
                    };

                    return Stock;
                })();

                Catalog.State = (function() {
                    const valuesById = $Object.create(null), values = $Object.create(valuesById);
                    values[valuesById[0] = "STATE_UNSPECIFIED"] = 0;
                    values[valuesById[1] = "STATE_DRAFT"] = 1;
                    values[valuesById[2] = "STATE_LIVE"] = 2;
                    return values;
                })();

                return Catalog;
            })();

            v1.Texts = (function() {

                const Texts = function (properties) {
                    this.lines = [];
                    this.properties = {};
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                Texts.prototype.title = "";
                Texts.prototype.summary = "";
                Texts.prototype.body = "";
                Texts.prototype.lines = $util.emptyArray;
                Texts.prototype.properties = $util.emptyObject;

                Texts.create = function(properties) {
                    return new Texts(properties);
                };

                Texts.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.title != null && $Object.hasOwnProperty.call(message, "title") && message.title !== "")
                        writer.uint32(10).string(message.title);
                    if (message.summary != null && $Object.hasOwnProperty.call(message, "summary") && message.summary !== "")
                        writer.uint32(18).string(message.summary);
                    if (message.body != null && $Object.hasOwnProperty.call(message, "body") && message.body !== "")
                        writer.uint32(26).string(message.body);
                    if (message.lines != null && message.lines.length)
                        for (let i = 0; i < message.lines.length; ++i)
                            writer.uint32(34).string(message.lines[i]);
                    if (message.properties != null && $Object.hasOwnProperty.call(message, "properties"))
                        for (let keys = $Object.keys(message.properties), i = 0; i < keys.length; ++i)
                            writer.uint32(42).fork().uint32(10).string(keys[i]).uint32(18).string(message.properties[keys[i]]).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                Texts.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, key, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.naru.bench.v1.Texts();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.title = value;
                                else
                                    delete message.title;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.summary = value;
                                else
                                    delete message.summary;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.body = value;
                                else
                                    delete message.body;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.lines && message.lines.length))
                                    message.lines = [];
                                message.lines.push(reader.stringVerify());
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                if (message.properties === $util.emptyObject)
                                    message.properties = {};
                                let end2 = reader.size() + reader.pos;
                                if (end2 > reader.len)
                                    throw $RangeError("index out of range");
                                reader.len = end2;
                                key = "";
                                value = "";
                                while (reader.pos < end2) {
                                    let tag2 = reader.tag();
                                    wireType = tag2 & 7;
                                    switch (tag2 >>>= 3) {
                                    case 1:
                                        if (wireType !== 2)
                                            break;
                                        key = reader.stringVerify();
                                        continue;
                                    case 2:
                                        if (wireType !== 2)
                                            break;
                                        value = reader.stringVerify();
                                        continue;
                                    }
                                    reader.skipType(wireType, _depth, tag2);
                                }
                                if (reader.pos !== end2)
                                    throw $RangeError("index out of range");
                                reader.len = end;
                                if (key === "__proto__")
                                    $util.makeProp(message.properties, key);
                                message.properties[key] = value;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                Texts.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/naru.bench.v1.Texts";
                };

                return Texts;
            })();

            v1.Numbers = (function() {

                const Numbers = function (properties) {
                    this.packedI32 = [];
                    this.packedS32 = [];
                    this.packedD = [];
                    this.packedI64 = [];
                    this.packedF = [];
                    this.packedF32 = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                Numbers.prototype.i32 = 0;
                Numbers.prototype.s32 = 0;
                Numbers.prototype.u32 = 0;
                Numbers.prototype.i64 = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
                Numbers.prototype.u64 = $util.Long ? $util.Long.fromBits(0,0,true) : 0;
                Numbers.prototype.d = 0;
                Numbers.prototype.f = 0;
                Numbers.prototype.f32 = 0;
                Numbers.prototype.sf64 = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
                Numbers.prototype.b = false;
                Numbers.prototype.packedI32 = $util.emptyArray;
                Numbers.prototype.packedS32 = $util.emptyArray;
                Numbers.prototype.packedD = $util.emptyArray;
                Numbers.prototype.packedI64 = $util.emptyArray;
                Numbers.prototype.packedF = $util.emptyArray;
                Numbers.prototype.packedF32 = $util.emptyArray;

                Numbers.create = function(properties) {
                    return new Numbers(properties);
                };

                Numbers.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.i32 != null && $Object.hasOwnProperty.call(message, "i32") && message.i32 !== 0)
                        writer.uint32(8).int32(message.i32);
                    if (message.s32 != null && $Object.hasOwnProperty.call(message, "s32") && message.s32 !== 0)
                        writer.uint32(16).sint32(message.s32);
                    if (message.u32 != null && $Object.hasOwnProperty.call(message, "u32") && message.u32 !== 0)
                        writer.uint32(24).uint32(message.u32);
                    if (message.i64 != null && $Object.hasOwnProperty.call(message, "i64") && (typeof message.i64 === "object" ? message.i64.low || message.i64.high : message.i64 !== 0))
                        writer.uint32(32).int64(message.i64);
                    if (message.u64 != null && $Object.hasOwnProperty.call(message, "u64") && (typeof message.u64 === "object" ? message.u64.low || message.u64.high : message.u64 !== 0))
                        writer.uint32(40).uint64(message.u64);
                    if (message.d != null && $Object.hasOwnProperty.call(message, "d") && !$Object.is(message.d, 0))
                        writer.uint32(49).double(message.d);
                    if (message.f != null && $Object.hasOwnProperty.call(message, "f") && !$Object.is(message.f, 0))
                        writer.uint32(61).float(message.f);
                    if (message.f32 != null && $Object.hasOwnProperty.call(message, "f32") && message.f32 !== 0)
                        writer.uint32(69).fixed32(message.f32);
                    if (message.sf64 != null && $Object.hasOwnProperty.call(message, "sf64") && (typeof message.sf64 === "object" ? message.sf64.low || message.sf64.high : message.sf64 !== 0))
                        writer.uint32(73).sfixed64(message.sf64);
                    if (message.b != null && $Object.hasOwnProperty.call(message, "b") && message.b !== false)
                        writer.uint32(80).bool(message.b);
                    if (message.packedI32 != null && message.packedI32.length)
                        writer.uint32(90).int32s(message.packedI32);
                    if (message.packedS32 != null && message.packedS32.length)
                        writer.uint32(98).sint32s(message.packedS32);
                    if (message.packedD != null && message.packedD.length)
                        writer.uint32(106).doubles(message.packedD);
                    if (message.packedI64 != null && message.packedI64.length)
                        writer.uint32(114).int64s(message.packedI64);
                    if (message.packedF != null && message.packedF.length)
                        writer.uint32(122).floats(message.packedF);
                    if (message.packedF32 != null && message.packedF32.length)
                        writer.uint32(130).fixed32s(message.packedF32);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                Numbers.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.naru.bench.v1.Numbers();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.i32 = value;
                                else
                                    delete message.i32;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.sint32())
                                    message.s32 = value;
                                else
                                    delete message.s32;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.u32 = value;
                                else
                                    delete message.u32;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                    message.i64 = value;
                                else
                                    delete message.i64;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.u64 = value;
                                else
                                    delete message.u64;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.d = value;
                                else
                                    delete message.d;
                                continue;
                            }
                        case 7: {
                                if (wireType !== 5)
                                    break;
                                if (!$Object.is(value = reader.float(), 0))
                                    message.f = value;
                                else
                                    delete message.f;
                                continue;
                            }
                        case 8: {
                                if (wireType !== 5)
                                    break;
                                if (value = reader.fixed32())
                                    message.f32 = value;
                                else
                                    delete message.f32;
                                continue;
                            }
                        case 9: {
                                if (wireType !== 1)
                                    break;
                                if (typeof (value = reader.sfixed64()) === "object" ? value.low || value.high : value !== 0)
                                    message.sf64 = value;
                                else
                                    delete message.sf64;
                                continue;
                            }
                        case 10: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.b = value;
                                else
                                    delete message.b;
                                continue;
                            }
                        case 11: {
                                if (wireType === 2) {
                                    if (!(message.packedI32 && message.packedI32.length))
                                        message.packedI32 = [];
                                    reader.int32s(message.packedI32);
                                    continue;
                                }
                                if (wireType !== 0)
                                    break;
                                if (!(message.packedI32 && message.packedI32.length))
                                    message.packedI32 = [];
                                message.packedI32.push(reader.int32());
                                continue;
                            }
                        case 12: {
                                if (wireType === 2) {
                                    if (!(message.packedS32 && message.packedS32.length))
                                        message.packedS32 = [];
                                    reader.sint32s(message.packedS32);
                                    continue;
                                }
                                if (wireType !== 0)
                                    break;
                                if (!(message.packedS32 && message.packedS32.length))
                                    message.packedS32 = [];
                                message.packedS32.push(reader.sint32());
                                continue;
                            }
                        case 13: {
                                if (wireType === 2) {
                                    if (!(message.packedD && message.packedD.length))
                                        message.packedD = [];
                                    reader.doubles(message.packedD);
                                    continue;
                                }
                                if (wireType !== 1)
                                    break;
                                if (!(message.packedD && message.packedD.length))
                                    message.packedD = [];
                                message.packedD.push(reader.double());
                                continue;
                            }
                        case 14: {
                                if (wireType === 2) {
                                    if (!(message.packedI64 && message.packedI64.length))
                                        message.packedI64 = [];
                                    reader.int64s(message.packedI64);
                                    continue;
                                }
                                if (wireType !== 0)
                                    break;
                                if (!(message.packedI64 && message.packedI64.length))
                                    message.packedI64 = [];
                                message.packedI64.push(reader.int64());
                                continue;
                            }
                        case 15: {
                                if (wireType === 2) {
                                    if (!(message.packedF && message.packedF.length))
                                        message.packedF = [];
                                    reader.floats(message.packedF);
                                    continue;
                                }
                                if (wireType !== 5)
                                    break;
                                if (!(message.packedF && message.packedF.length))
                                    message.packedF = [];
                                message.packedF.push(reader.float());
                                continue;
                            }
                        case 16: {
                                if (wireType === 2) {
                                    if (!(message.packedF32 && message.packedF32.length))
                                        message.packedF32 = [];
                                    reader.fixed32s(message.packedF32);
                                    continue;
                                }
                                if (wireType !== 5)
                                    break;
                                if (!(message.packedF32 && message.packedF32.length))
                                    message.packedF32 = [];
                                message.packedF32.push(reader.fixed32());
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                Numbers.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/naru.bench.v1.Numbers";
                };

                return Numbers;
            })();

            v1.UserInfo = (function() {

                const UserInfo = function (properties) {
                    this.tags = [];
                    this.achievements = [];
                    this.friendIds = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                UserInfo.prototype.userId = 0;
                UserInfo.prototype.username = "";
                UserInfo.prototype.nickname = "";
                UserInfo.prototype.level = 0;
                UserInfo.prototype.lastLogin = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
                UserInfo.prototype.email = "";
                UserInfo.prototype.profileImage = "";
                UserInfo.prototype.tags = $util.emptyArray;
                UserInfo.prototype.achievements = $util.emptyArray;
                UserInfo.prototype.friendIds = $util.emptyArray;

                UserInfo.create = function(properties) {
                    return new UserInfo(properties);
                };

                UserInfo.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.userId != null && $Object.hasOwnProperty.call(message, "userId") && message.userId !== 0)
                        writer.uint32(8).int32(message.userId);
                    if (message.username != null && $Object.hasOwnProperty.call(message, "username") && message.username !== "")
                        writer.uint32(18).string(message.username);
                    if (message.nickname != null && $Object.hasOwnProperty.call(message, "nickname") && message.nickname !== "")
                        writer.uint32(26).string(message.nickname);
                    if (message.level != null && $Object.hasOwnProperty.call(message, "level") && message.level !== 0)
                        writer.uint32(32).int32(message.level);
                    if (message.lastLogin != null && $Object.hasOwnProperty.call(message, "lastLogin") && (typeof message.lastLogin === "object" ? message.lastLogin.low || message.lastLogin.high : message.lastLogin !== 0))
                        writer.uint32(40).int64(message.lastLogin);
                    if (message.email != null && $Object.hasOwnProperty.call(message, "email") && message.email !== "")
                        writer.uint32(130).string(message.email);
                    if (message.profileImage != null && $Object.hasOwnProperty.call(message, "profileImage") && message.profileImage !== "")
                        writer.uint32(138).string(message.profileImage);
                    if (message.tags != null && message.tags.length)
                        for (let i = 0; i < message.tags.length; ++i)
                            writer.uint32(146).string(message.tags[i]);
                    if (message.achievements != null && message.achievements.length)
                        writer.uint32(154).int32s(message.achievements);
                    if (message.friendIds != null && message.friendIds.length)
                        writer.uint32(162).int32s(message.friendIds);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                UserInfo.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.naru.bench.v1.UserInfo();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.userId = value;
                                else
                                    delete message.userId;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.username = value;
                                else
                                    delete message.username;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.nickname = value;
                                else
                                    delete message.nickname;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.level = value;
                                else
                                    delete message.level;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                    message.lastLogin = value;
                                else
                                    delete message.lastLogin;
                                continue;
                            }
                        case 16: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.email = value;
                                else
                                    delete message.email;
                                continue;
                            }
                        case 17: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.profileImage = value;
                                else
                                    delete message.profileImage;
                                continue;
                            }
                        case 18: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.tags && message.tags.length))
                                    message.tags = [];
                                message.tags.push(reader.stringVerify());
                                continue;
                            }
                        case 19: {
                                if (wireType === 2) {
                                    if (!(message.achievements && message.achievements.length))
                                        message.achievements = [];
                                    reader.int32s(message.achievements);
                                    continue;
                                }
                                if (wireType !== 0)
                                    break;
                                if (!(message.achievements && message.achievements.length))
                                    message.achievements = [];
                                message.achievements.push(reader.int32());
                                continue;
                            }
                        case 20: {
                                if (wireType === 2) {
                                    if (!(message.friendIds && message.friendIds.length))
                                        message.friendIds = [];
                                    reader.int32s(message.friendIds);
                                    continue;
                                }
                                if (wireType !== 0)
                                    break;
                                if (!(message.friendIds && message.friendIds.length))
                                    message.friendIds = [];
                                message.friendIds.push(reader.int32());
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                UserInfo.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/naru.bench.v1.UserInfo";
                };

                return UserInfo;
            })();

            v1.ListUsersResponse = (function() {

                const ListUsersResponse = function (properties) {
                    this.users = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                ListUsersResponse.prototype.users = $util.emptyArray;
                ListUsersResponse.prototype.nextPageToken = "";

                ListUsersResponse.create = function(properties) {
                    return new ListUsersResponse(properties);
                };

                ListUsersResponse.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.users != null && message.users.length)
                        for (let i = 0; i < message.users.length; ++i)
                            $root.naru.bench.v1.UserInfo.encode(message.users[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                    if (message.nextPageToken != null && $Object.hasOwnProperty.call(message, "nextPageToken") && message.nextPageToken !== "")
                        writer.uint32(18).string(message.nextPageToken);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                ListUsersResponse.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.naru.bench.v1.ListUsersResponse();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.users && message.users.length))
                                    message.users = [];
                                message.users.push($root.naru.bench.v1.UserInfo.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.nextPageToken = value;
                                else
                                    delete message.nextPageToken;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                ListUsersResponse.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/naru.bench.v1.ListUsersResponse";
                };

                return ListUsersResponse;
            })();

            v1.LightPlayerInfo = (function() {

                const LightPlayerInfo = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                LightPlayerInfo.prototype.userId = 0;
                LightPlayerInfo.prototype.nickname = "";
                LightPlayerInfo.prototype.role = 0;
                LightPlayerInfo.prototype.status = 0;
                LightPlayerInfo.prototype.posX = 0;
                LightPlayerInfo.prototype.posY = 0;
                LightPlayerInfo.prototype.posZ = 0;
                LightPlayerInfo.prototype.rotation = 0;
                LightPlayerInfo.prototype.kills = 0;
                LightPlayerInfo.prototype.deaths = 0;
                LightPlayerInfo.prototype.score = 0;

                LightPlayerInfo.create = function(properties) {
                    return new LightPlayerInfo(properties);
                };

                LightPlayerInfo.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.userId != null && $Object.hasOwnProperty.call(message, "userId") && message.userId !== 0)
                        writer.uint32(8).int32(message.userId);
                    if (message.nickname != null && $Object.hasOwnProperty.call(message, "nickname") && message.nickname !== "")
                        writer.uint32(18).string(message.nickname);
                    if (message.role != null && $Object.hasOwnProperty.call(message, "role") && message.role !== 0)
                        writer.uint32(24).int32(message.role);
                    if (message.status != null && $Object.hasOwnProperty.call(message, "status") && message.status !== 0)
                        writer.uint32(32).int32(message.status);
                    if (message.posX != null && $Object.hasOwnProperty.call(message, "posX") && message.posX !== 0)
                        writer.uint32(40).sint32(message.posX);
                    if (message.posY != null && $Object.hasOwnProperty.call(message, "posY") && message.posY !== 0)
                        writer.uint32(48).sint32(message.posY);
                    if (message.posZ != null && $Object.hasOwnProperty.call(message, "posZ") && message.posZ !== 0)
                        writer.uint32(56).sint32(message.posZ);
                    if (message.rotation != null && $Object.hasOwnProperty.call(message, "rotation") && message.rotation !== 0)
                        writer.uint32(64).sint32(message.rotation);
                    if (message.kills != null && $Object.hasOwnProperty.call(message, "kills") && message.kills !== 0)
                        writer.uint32(72).int32(message.kills);
                    if (message.deaths != null && $Object.hasOwnProperty.call(message, "deaths") && message.deaths !== 0)
                        writer.uint32(80).int32(message.deaths);
                    if (message.score != null && $Object.hasOwnProperty.call(message, "score") && message.score !== 0)
                        writer.uint32(88).int32(message.score);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                LightPlayerInfo.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.naru.bench.v1.LightPlayerInfo();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.userId = value;
                                else
                                    delete message.userId;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.nickname = value;
                                else
                                    delete message.nickname;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.role = value;
                                else
                                    delete message.role;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.status = value;
                                else
                                    delete message.status;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.sint32())
                                    message.posX = value;
                                else
                                    delete message.posX;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.sint32())
                                    message.posY = value;
                                else
                                    delete message.posY;
                                continue;
                            }
                        case 7: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.sint32())
                                    message.posZ = value;
                                else
                                    delete message.posZ;
                                continue;
                            }
                        case 8: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.sint32())
                                    message.rotation = value;
                                else
                                    delete message.rotation;
                                continue;
                            }
                        case 9: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.kills = value;
                                else
                                    delete message.kills;
                                continue;
                            }
                        case 10: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.deaths = value;
                                else
                                    delete message.deaths;
                                continue;
                            }
                        case 11: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.score = value;
                                else
                                    delete message.score;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                LightPlayerInfo.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/naru.bench.v1.LightPlayerInfo";
                };

                return LightPlayerInfo;
            })();

            v1.GameScore = (function() {

                const GameScore = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                GameScore.prototype.red = 0;
                GameScore.prototype.blue = 0;
                GameScore.prototype.leaderId = 0;
                GameScore.prototype.leaderScore = 0;

                GameScore.create = function(properties) {
                    return new GameScore(properties);
                };

                GameScore.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.red != null && $Object.hasOwnProperty.call(message, "red") && message.red !== 0)
                        writer.uint32(8).int32(message.red);
                    if (message.blue != null && $Object.hasOwnProperty.call(message, "blue") && message.blue !== 0)
                        writer.uint32(16).int32(message.blue);
                    if (message.leaderId != null && $Object.hasOwnProperty.call(message, "leaderId") && message.leaderId !== 0)
                        writer.uint32(24).int32(message.leaderId);
                    if (message.leaderScore != null && $Object.hasOwnProperty.call(message, "leaderScore") && message.leaderScore !== 0)
                        writer.uint32(32).int32(message.leaderScore);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                GameScore.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.naru.bench.v1.GameScore();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.red = value;
                                else
                                    delete message.red;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.blue = value;
                                else
                                    delete message.blue;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.leaderId = value;
                                else
                                    delete message.leaderId;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.leaderScore = value;
                                else
                                    delete message.leaderScore;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                GameScore.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/naru.bench.v1.GameScore";
                };

                return GameScore;
            })();

            v1.GameEvent = (function() {

                const GameEvent = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                GameEvent.prototype.sequence = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
                GameEvent.prototype.type = 0;
                GameEvent.prototype.userId = 0;
                GameEvent.prototype.targetId = 0;
                GameEvent.prototype.posX = 0;
                GameEvent.prototype.posY = 0;
                GameEvent.prototype.posZ = 0;
                GameEvent.prototype.value = 0;
                GameEvent.prototype.occurredAt = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
                GameEvent.prototype.text = "";

                GameEvent.create = function(properties) {
                    return new GameEvent(properties);
                };

                GameEvent.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence") && (typeof message.sequence === "object" ? message.sequence.low || message.sequence.high : message.sequence !== 0))
                        writer.uint32(8).int64(message.sequence);
                    if (message.type != null && $Object.hasOwnProperty.call(message, "type") && message.type !== 0)
                        writer.uint32(16).int32(message.type);
                    if (message.userId != null && $Object.hasOwnProperty.call(message, "userId") && message.userId !== 0)
                        writer.uint32(24).int32(message.userId);
                    if (message.targetId != null && $Object.hasOwnProperty.call(message, "targetId") && message.targetId !== 0)
                        writer.uint32(32).int32(message.targetId);
                    if (message.posX != null && $Object.hasOwnProperty.call(message, "posX") && message.posX !== 0)
                        writer.uint32(40).sint32(message.posX);
                    if (message.posY != null && $Object.hasOwnProperty.call(message, "posY") && message.posY !== 0)
                        writer.uint32(48).sint32(message.posY);
                    if (message.posZ != null && $Object.hasOwnProperty.call(message, "posZ") && message.posZ !== 0)
                        writer.uint32(56).sint32(message.posZ);
                    if (message.value != null && $Object.hasOwnProperty.call(message, "value") && message.value !== 0)
                        writer.uint32(64).int32(message.value);
                    if (message.occurredAt != null && $Object.hasOwnProperty.call(message, "occurredAt") && (typeof message.occurredAt === "object" ? message.occurredAt.low || message.occurredAt.high : message.occurredAt !== 0))
                        writer.uint32(72).int64(message.occurredAt);
                    if (message.text != null && $Object.hasOwnProperty.call(message, "text") && message.text !== "")
                        writer.uint32(130).string(message.text);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                GameEvent.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.naru.bench.v1.GameEvent();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                    message.sequence = value;
                                else
                                    delete message.sequence;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.type = value;
                                else
                                    delete message.type;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.userId = value;
                                else
                                    delete message.userId;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.targetId = value;
                                else
                                    delete message.targetId;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.sint32())
                                    message.posX = value;
                                else
                                    delete message.posX;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.sint32())
                                    message.posY = value;
                                else
                                    delete message.posY;
                                continue;
                            }
                        case 7: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.sint32())
                                    message.posZ = value;
                                else
                                    delete message.posZ;
                                continue;
                            }
                        case 8: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.value = value;
                                else
                                    delete message.value;
                                continue;
                            }
                        case 9: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                    message.occurredAt = value;
                                else
                                    delete message.occurredAt;
                                continue;
                            }
                        case 16: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.text = value;
                                else
                                    delete message.text;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                GameEvent.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/naru.bench.v1.GameEvent";
                };

                return GameEvent;
            })();

            v1.GameState = (function() {

                const GameState = function (properties) {
                    this.players = [];
                    this.recentEvents = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                GameState.prototype.roomId = 0;
                GameState.prototype.gamePhase = 0;
                GameState.prototype.roundNumber = 0;
                GameState.prototype.remainingTime = 0;
                GameState.prototype.players = $util.emptyArray;
                GameState.prototype.score = null;
                GameState.prototype.recentEvents = $util.emptyArray;

                GameState.create = function(properties) {
                    return new GameState(properties);
                };

                GameState.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.roomId != null && $Object.hasOwnProperty.call(message, "roomId") && message.roomId !== 0)
                        writer.uint32(8).int32(message.roomId);
                    if (message.gamePhase != null && $Object.hasOwnProperty.call(message, "gamePhase") && message.gamePhase !== 0)
                        writer.uint32(16).int32(message.gamePhase);
                    if (message.roundNumber != null && $Object.hasOwnProperty.call(message, "roundNumber") && message.roundNumber !== 0)
                        writer.uint32(24).int32(message.roundNumber);
                    if (message.remainingTime != null && $Object.hasOwnProperty.call(message, "remainingTime") && message.remainingTime !== 0)
                        writer.uint32(32).int32(message.remainingTime);
                    if (message.players != null && message.players.length)
                        for (let i = 0; i < message.players.length; ++i)
                            $root.naru.bench.v1.LightPlayerInfo.encode(message.players[i], writer.uint32(42).fork(), _depth + 1).ldelim();
                    if (message.score != null && $Object.hasOwnProperty.call(message, "score"))
                        $root.naru.bench.v1.GameScore.encode(message.score, writer.uint32(50).fork(), _depth + 1).ldelim();
                    if (message.recentEvents != null && message.recentEvents.length)
                        for (let i = 0; i < message.recentEvents.length; ++i)
                            $root.naru.bench.v1.GameEvent.encode(message.recentEvents[i], writer.uint32(58).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                GameState.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.naru.bench.v1.GameState();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.roomId = value;
                                else
                                    delete message.roomId;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.gamePhase = value;
                                else
                                    delete message.gamePhase;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.roundNumber = value;
                                else
                                    delete message.roundNumber;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.remainingTime = value;
                                else
                                    delete message.remainingTime;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.players && message.players.length))
                                    message.players = [];
                                message.players.push($root.naru.bench.v1.LightPlayerInfo.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                message.score = $root.naru.bench.v1.GameScore.decode(reader, reader.size(), $undefined, _depth + 1, message.score);
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.recentEvents && message.recentEvents.length))
                                    message.recentEvents = [];
                                message.recentEvents.push($root.naru.bench.v1.GameEvent.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                GameState.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/naru.bench.v1.GameState";
                };

                return GameState;
            })();

            return v1;
        })();

        return bench;
    })();

    return naru;
})();

export {
  $root as default
};
