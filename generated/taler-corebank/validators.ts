// @ts-nocheck
// Generated from spec/taler-corebank/openapi.yaml (Taler corebank, access tokens 0.1.0) by token-apis.
// Do not edit: change the contract, run the build, commit both.

import type { OperationValidators, Validator } from "../contract.ts";
import type { Operations } from "./operations.ts";
import type { components } from "./types.ts";
import * as helper0 from "ajv-formats/dist/formats.js";
import * as helper1 from "ajv/dist/runtime/ucs2length.js";
const interop = (module) => (module.default?.default ?? module.default?.fullFormats) ? module.default : module;
const check0 = validate0;
const schema0 = {"type":"object","description":"What a new token may do, and for how long.","required":["scope"],"properties":{"scope":{"$ref":"TokenScope.schema.json","description":"What the token may do."},"duration":{"description":"Lifetime of the token. 24 hours when left out. `0` creates a token that has already expired. Other banks may grant less, so read `expiration` in the answer.","oneOf":[{"$ref":"RelativeTime.schema.json"},{"type":"null"}],"x-upstream":[{"about":"description","documented":false,"reason":"Default and greatest duration are not stated; libeufin's default, and no limit (decision R13)."},{"about":"oneOf","differs":"Null is not among the values.","reason":"Clients write members that they do not use as null, which counts as leaving them out (decision R17).","source":"corebank page of POST accounts/USERNAME/token, TokenRequest"}]},"refreshable":{"type":["boolean","null"],"description":"Whether the token may create further tokens before it expires. False when left out.","x-upstream":[{"about":"description","documented":false,"reason":"Not stated; libeufin's default."},{"about":"type","differs":"Null is not among the values.","reason":"Clients write members that they do not use as null, which counts as leaving them out (decision R17).","source":"corebank page of POST accounts/USERNAME/token, TokenRequest"}]},"description":{"type":["string","null"],"x-since":"v4","description":"What the token is for. The list shows it.","x-upstream":{"about":"type","differs":"Null is not among the values.","reason":"Clients write members that they do not use as null, which counts as leaving them out (decision R17).","source":"corebank page of POST accounts/USERNAME/token, TokenRequest"}}}};
const schema1 = {"description":"What a token may do (see *Scopes* above).","x-upstream":{"documented":false,"reason":"A name of our own for the list of values that the documents repeat."},"type":"string","enum":["readonly","readwrite","revenue","wiregateway","observability"],"x-values":{"readonly":{"description":"May read the account, its tokens included."},"readwrite":{"description":"May do everything."},"revenue":{"description":"May use the revenue API."},"wiregateway":{"description":"May use the wire gateway API."},"observability":{"description":"May read figures for monitoring.","x-since":"v11","x-upstream":{"about":"x-since","documented":false,"reason":"The page lists the scope without a version; newer pages give v11."}}}};

function validate1(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data !== "string"){
validate1.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
const _errs0 = errors;
const vSchema0 = schema1.enum;
if(!(((((data === "readonly") || (data === "readwrite")) || (data === "revenue")) || (data === "wiregateway")) || (data === "observability"))){
validate1.errors = [{instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema1.enum},message:"must be equal to one of the allowed values"}];
return false;
}
else {
}
if(errors === 0){
}
validate1.errors = vErrors;
return errors === 0;
}

const schema2 = {"type":"object","description":"A duration, or `forever`.","x-upstream":{"documented":false,"reason":"Defined on Taler's page of common conventions, which is not among the documents that this contract is checked against."},"required":["d_us"],"properties":{"d_us":{"description":"Microseconds, or `\"forever\"`.","oneOf":[{"title":"microseconds","description":"Microseconds; one hour is 3600000000.","type":"integer","format":"int64","minimum":0,"maximum":9007199254740991},{"title":"forever","description":"Without end.","type":"string","enum":["forever"]}]}},"examples":[{"d_us":3600000000},{"d_us":"forever"}]};
const formats0 = interop(helper0).fullFormats.int64;

function validate3(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.d_us === undefined) && (missing0 = "d_us")){
validate3.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.d_us !== undefined){
let data0 = data.d_us;
const _errs1 = errors;
const _errs2 = errors;
let valid1 = false;
let passing0 = null;
const _errs3 = errors;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
const err0 = {instancePath:instancePath+"/d_us",schemaPath:"#/properties/d_us/oneOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const _errs4 = errors;
if(errors === _errs3){
if(typeof data0 == "number"){
if(data0 > 9007199254740991 || isNaN(data0)){
const err1 = {instancePath:instancePath+"/d_us",schemaPath:"#/properties/d_us/oneOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
if(data0 < 0 || isNaN(data0)){
const err2 = {instancePath:instancePath+"/d_us",schemaPath:"#/properties/d_us/oneOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
if(!(formats0.validate(data0))){
const err3 = {instancePath:instancePath+"/d_us",schemaPath:"#/properties/d_us/oneOf/0/format",keyword:"format",params:{format: "int64"},message:"must match format \""+"int64"+"\""};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
}
}
}
}
if(errors === _errs3){
if(typeof data0 === "string"){
}
if(errors === _errs3){
}
}
}
var _valid0 = _errs3 === errors;
if(_valid0){
valid1 = true;
passing0 = 0;
}
const _errs5 = errors;
if(typeof data0 !== "string"){
const err4 = {instancePath:instancePath+"/d_us",schemaPath:"#/properties/d_us/oneOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
const _errs6 = errors;
const vSchema0 = schema2.properties.d_us.oneOf[1].enum;
if(!(data0 === "forever")){
const err5 = {instancePath:instancePath+"/d_us",schemaPath:"#/properties/d_us/oneOf/1/enum",keyword:"enum",params:{allowedValues: schema2.properties.d_us.oneOf[1].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
else {
}
if(errors === _errs5){
}
var _valid0 = _errs5 === errors;
if(_valid0 && valid1){
valid1 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid1 = true;
passing0 = 1;
}
}
if(!valid1){
const err6 = {instancePath:instancePath+"/d_us",schemaPath:"#/properties/d_us/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
validate3.errors = vErrors;
return false;
}
else {
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
}
if(errors === _errs1){
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
}
}
}
else {
validate3.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
if(errors === 0){
}
}
validate3.errors = vErrors;
return errors === 0;
}


function validate0(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.scope === undefined) && (missing0 = "scope")){
validate0.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.scope !== undefined){
let data0 = data.scope;
const _errs1 = errors;
if(!(validate1(data0, {instancePath:instancePath+"/scope",parentData:data,parentDataProperty:"scope",rootData}))){
vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
errors = vErrors.length;
}
else {
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.duration !== undefined){
let data1 = data.duration;
const _errs2 = errors;
const _errs3 = errors;
let valid1 = false;
let passing0 = null;
const _errs4 = errors;
if(!(validate3(data1, {instancePath:instancePath+"/duration",parentData:data,parentDataProperty:"duration",rootData}))){
vErrors = vErrors === null ? validate3.errors : vErrors.concat(validate3.errors);
errors = vErrors.length;
}
else {
}
var _valid0 = _errs4 === errors;
if(_valid0){
valid1 = true;
passing0 = 0;
}
const _errs5 = errors;
if(data1 !== null){
const err0 = {instancePath:instancePath+"/duration",schemaPath:"#/properties/duration/oneOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const _errs6 = errors;
if(errors === _errs5){
}
var _valid0 = _errs5 === errors;
if(_valid0 && valid1){
valid1 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid1 = true;
passing0 = 1;
}
}
if(!valid1){
const err1 = {instancePath:instancePath+"/duration",schemaPath:"#/properties/duration/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
validate0.errors = vErrors;
return false;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
if(errors === _errs2){
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.refreshable !== undefined){
let data2 = data.refreshable;
const _errs7 = errors;
if((typeof data2 !== "boolean") && (data2 !== null)){
validate0.errors = [{instancePath:instancePath+"/refreshable",schemaPath:"#/properties/refreshable/type",keyword:"type",params:{type: schema0.properties.refreshable.type},message:"must be boolean,null"}];
return false;
}
const _errs8 = errors;
if(errors === _errs7){
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.description !== undefined){
let data3 = data.description;
const _errs9 = errors;
if((typeof data3 !== "string") && (data3 !== null)){
validate0.errors = [{instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: schema0.properties.description.type},message:"must be string,null"}];
return false;
}
const _errs10 = errors;
if(errors === _errs9){
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
}
}
}
}
}
}
else {
validate0.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
if(errors === 0){
}
}
validate0.errors = vErrors;
return errors === 0;
}

const check1 = validate1;

const check2 = validate5;
const schema4 = {"type":"object","description":"A point in time, or `never`. Clients compare it with their own clock, so allow for a few seconds of skew.","x-upstream":{"documented":false,"reason":"Defined on Taler's page of common conventions, which is not among the documents that this contract is checked against."},"required":["t_s"],"properties":{"t_s":{"description":"Whole seconds since 1970-01-01T00:00:00Z, or `\"never\"`.","oneOf":[{"title":"seconds","description":"Whole seconds since 1970-01-01T00:00:00Z; servers round down.","type":"integer","format":"int64","minimum":0,"maximum":9007199254740991},{"title":"never","description":"Never, for example for a token that does not expire.","type":"string","enum":["never"]}]}},"examples":[{"t_s":1767225600},{"t_s":"never"}]};

function validate6(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.t_s === undefined) && (missing0 = "t_s")){
validate6.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.t_s !== undefined){
let data0 = data.t_s;
const _errs1 = errors;
const _errs2 = errors;
let valid1 = false;
let passing0 = null;
const _errs3 = errors;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
const err0 = {instancePath:instancePath+"/t_s",schemaPath:"#/properties/t_s/oneOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const _errs4 = errors;
if(errors === _errs3){
if(typeof data0 == "number"){
if(data0 > 9007199254740991 || isNaN(data0)){
const err1 = {instancePath:instancePath+"/t_s",schemaPath:"#/properties/t_s/oneOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
if(data0 < 0 || isNaN(data0)){
const err2 = {instancePath:instancePath+"/t_s",schemaPath:"#/properties/t_s/oneOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
if(!(formats0.validate(data0))){
const err3 = {instancePath:instancePath+"/t_s",schemaPath:"#/properties/t_s/oneOf/0/format",keyword:"format",params:{format: "int64"},message:"must match format \""+"int64"+"\""};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
}
}
}
}
if(errors === _errs3){
if(typeof data0 === "string"){
}
if(errors === _errs3){
}
}
}
var _valid0 = _errs3 === errors;
if(_valid0){
valid1 = true;
passing0 = 0;
}
const _errs5 = errors;
if(typeof data0 !== "string"){
const err4 = {instancePath:instancePath+"/t_s",schemaPath:"#/properties/t_s/oneOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
const _errs6 = errors;
const vSchema0 = schema4.properties.t_s.oneOf[1].enum;
if(!(data0 === "never")){
const err5 = {instancePath:instancePath+"/t_s",schemaPath:"#/properties/t_s/oneOf/1/enum",keyword:"enum",params:{allowedValues: schema4.properties.t_s.oneOf[1].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
else {
}
if(errors === _errs5){
}
var _valid0 = _errs5 === errors;
if(_valid0 && valid1){
valid1 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid1 = true;
passing0 = 1;
}
}
if(!valid1){
const err6 = {instancePath:instancePath+"/t_s",schemaPath:"#/properties/t_s/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
validate6.errors = vErrors;
return false;
}
else {
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
}
if(errors === _errs1){
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
}
}
}
else {
validate6.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
if(errors === 0){
}
}
validate6.errors = vErrors;
return errors === 0;
}


function validate5(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.expiration === undefined) && (missing0 = "expiration")) || ((data.access_token === undefined) && (missing0 = "access_token"))){
validate5.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.expiration !== undefined){
let data0 = data.expiration;
const _errs1 = errors;
if(!(validate6(data0, {instancePath:instancePath+"/expiration",parentData:data,parentDataProperty:"expiration",rootData}))){
vErrors = vErrors === null ? validate6.errors : vErrors.concat(validate6.errors);
errors = vErrors.length;
}
else {
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.access_token !== undefined){
let data1 = data.access_token;
const _errs2 = errors;
if(typeof data1 !== "string"){
validate5.errors = [{instancePath:instancePath+"/access_token",schemaPath:"#/properties/access_token/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
const _errs3 = errors;
if(errors === _errs2){
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
}
}
}
}
else {
validate5.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
if(errors === 0){
}
}
validate5.errors = vErrors;
return errors === 0;
}

const check3 = validate8;

function validate9(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.creation_time === undefined) && (missing0 = "creation_time")) || ((data.expiration === undefined) && (missing0 = "expiration"))) || ((data.scope === undefined) && (missing0 = "scope"))) || ((data.refreshable === undefined) && (missing0 = "refreshable"))) || ((data.last_access === undefined) && (missing0 = "last_access"))) || ((data.token_id === undefined) && (missing0 = "token_id"))) || ((data.row_id === undefined) && (missing0 = "row_id"))){
validate9.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.creation_time !== undefined){
let data0 = data.creation_time;
const _errs1 = errors;
if(!(validate6(data0, {instancePath:instancePath+"/creation_time",parentData:data,parentDataProperty:"creation_time",rootData}))){
vErrors = vErrors === null ? validate6.errors : vErrors.concat(validate6.errors);
errors = vErrors.length;
}
else {
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.expiration !== undefined){
let data1 = data.expiration;
const _errs2 = errors;
if(!(validate6(data1, {instancePath:instancePath+"/expiration",parentData:data,parentDataProperty:"expiration",rootData}))){
vErrors = vErrors === null ? validate6.errors : vErrors.concat(validate6.errors);
errors = vErrors.length;
}
else {
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.scope !== undefined){
let data2 = data.scope;
const _errs3 = errors;
if(!(validate1(data2, {instancePath:instancePath+"/scope",parentData:data,parentDataProperty:"scope",rootData}))){
vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
errors = vErrors.length;
}
else {
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.refreshable !== undefined){
let data3 = data.refreshable;
const _errs4 = errors;
if(typeof data3 !== "boolean"){
validate9.errors = [{instancePath:instancePath+"/refreshable",schemaPath:"#/properties/refreshable/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
const _errs5 = errors;
if(errors === _errs4){
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.description !== undefined){
let data4 = data.description;
const _errs6 = errors;
if(typeof data4 !== "string"){
validate9.errors = [{instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
const _errs7 = errors;
if(errors === _errs6){
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.last_access !== undefined){
let data5 = data.last_access;
const _errs8 = errors;
if(!(validate6(data5, {instancePath:instancePath+"/last_access",parentData:data,parentDataProperty:"last_access",rootData}))){
vErrors = vErrors === null ? validate6.errors : vErrors.concat(validate6.errors);
errors = vErrors.length;
}
else {
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.token_id !== undefined){
let data6 = data.token_id;
const _errs9 = errors;
if(!((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6)))){
validate9.errors = [{instancePath:instancePath+"/token_id",schemaPath:"#/properties/token_id/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
const _errs10 = errors;
if(errors === _errs9){
if(typeof data6 == "number"){
if(data6 > 9007199254740991 || isNaN(data6)){
validate9.errors = [{instancePath:instancePath+"/token_id",schemaPath:"#/properties/token_id/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data6 < 0 || isNaN(data6)){
validate9.errors = [{instancePath:instancePath+"/token_id",schemaPath:"#/properties/token_id/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
else {
if(!(formats0.validate(data6))){
validate9.errors = [{instancePath:instancePath+"/token_id",schemaPath:"#/properties/token_id/format",keyword:"format",params:{format: "int64"},message:"must match format \""+"int64"+"\""}];
return false;
}
else {
}
}
}
}
if(errors === _errs9){
if(typeof data6 === "string"){
}
if(errors === _errs9){
}
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.row_id !== undefined){
let data7 = data.row_id;
const _errs11 = errors;
if(!((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7)))){
validate9.errors = [{instancePath:instancePath+"/row_id",schemaPath:"#/properties/row_id/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
const _errs12 = errors;
if(errors === _errs11){
if(typeof data7 == "number"){
if(data7 > 9007199254740991 || isNaN(data7)){
validate9.errors = [{instancePath:instancePath+"/row_id",schemaPath:"#/properties/row_id/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data7 < 0 || isNaN(data7)){
validate9.errors = [{instancePath:instancePath+"/row_id",schemaPath:"#/properties/row_id/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
else {
if(!(formats0.validate(data7))){
validate9.errors = [{instancePath:instancePath+"/row_id",schemaPath:"#/properties/row_id/format",keyword:"format",params:{format: "int64"},message:"must match format \""+"int64"+"\""}];
return false;
}
else {
}
}
}
}
if(errors === _errs11){
if(typeof data7 === "string"){
}
if(errors === _errs11){
}
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
}
}
}
}
}
}
}
}
}
}
else {
validate9.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
if(errors === 0){
}
}
validate9.errors = vErrors;
return errors === 0;
}


function validate8(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.tokens === undefined) && (missing0 = "tokens")){
validate8.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.tokens !== undefined){
let data0 = data.tokens;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs1){
if(Array.isArray(data0)){
if(data0.length < 1){
validate8.errors = [{instancePath:instancePath+"/tokens",schemaPath:"#/properties/tokens/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
const _errs3 = errors;
if(!(validate9(data1, {instancePath:instancePath+"/tokens/" + i0,parentData:data0,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate9.errors : vErrors.concat(validate9.errors);
errors = vErrors.length;
}
else {
}
var valid1 = _errs3 === errors;
if(!valid1){
break;
}
}
if(valid1){
}
}
}
else {
validate8.errors = [{instancePath:instancePath+"/tokens",schemaPath:"#/properties/tokens/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
if(errors === _errs1){
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
}
}
}
else {
validate8.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
if(errors === 0){
}
}
validate8.errors = vErrors;
return errors === 0;
}

const check4 = validate9;

const check5 = validate15;

function validate15(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(data && typeof data == "object" && !Array.isArray(data))){
validate15.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
const _errs0 = errors;
if(errors === 0){
}
validate15.errors = vErrors;
return errors === 0;
}

const check6 = validate16;
const schema8 = {"type":"object","description":"Name, version and settings of the bank.","x-upstream":{"documented":false,"reason":"The documents at hand do not describe it; members are libeufin's."},"required":["version","name","bank_name","currency","currency_specification","allow_conversion","allow_registrations","allow_deletions","allow_edit_name","allow_edit_cashout_payto_uri","default_debit_threshold","supported_tan_channels","wire_type"],"properties":{"version":{"$ref":"LibtoolVersion.schema.json","description":"Protocols that the bank speaks. The reference server says `11:0:7`, v4 to v11 (decision R24)."},"name":{"type":"string","const":"taler-corebank","description":"Name of the protocol.","x-upstream":{"differs":"libeufin of 2024 calls itself libeufin-bank.","reason":"The documents' name stands (conflict C16, decision R24).","source":"libeufin 0.11"}},"bank_name":{"type":"string","description":"Name of the bank for people."},"base_url":{"type":"string","description":"Absolute URL of the bank, if it knows it."},"currency":{"type":"string","description":"Currency of the accounts."},"currency_specification":{"$ref":"CurrencySpecification.schema.json","description":"How amounts are entered and shown."},"allow_conversion":{"type":"boolean","description":"Whether money can be converted to another currency."},"allow_registrations":{"type":"boolean","description":"Whether anyone may open an account."},"allow_deletions":{"type":"boolean","description":"Whether owners may close their accounts."},"allow_edit_name":{"type":"boolean","description":"Whether owners may change the name on the account."},"allow_edit_cashout_payto_uri":{"type":"boolean","description":"Whether owners may change the account that cash-outs go to."},"default_debit_threshold":{"$ref":"Amount.schema.json","description":"How far a new account may be overdrawn."},"supported_tan_channels":{"type":"array","description":"Channels by which the bank can send codes.","items":{"type":"string","enum":["sms","email"]}},"wire_type":{"description":"Kind of the bank's account numbers.","type":"string","enum":["IBAN","X_TALER_BANK"],"x-values":{"IBAN":{"description":"International bank account numbers."},"X_TALER_BANK":{"description":"Names of accounts, as on a bank for trying things out."}}}}};
const pattern0 = new RegExp("^\\d+:\\d+:\\d+$", "u");

function validate17(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
if(errors === 0){
if(typeof data === "string"){
if(!pattern0.test(data)){
validate17.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^\\d+:\\d+:\\d+$"},message:"must match pattern \""+"^\\d+:\\d+:\\d+$"+"\""}];
return false;
}
else {
}
}
else {
validate17.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(errors === 0){
}
}
validate17.errors = vErrors;
return errors === 0;
}


function validate19(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.name === undefined) && (missing0 = "name")) || ((data.num_fractional_input_digits === undefined) && (missing0 = "num_fractional_input_digits"))) || ((data.num_fractional_normal_digits === undefined) && (missing0 = "num_fractional_normal_digits"))) || ((data.num_fractional_trailing_zero_digits === undefined) && (missing0 = "num_fractional_trailing_zero_digits"))) || ((data.alt_unit_names === undefined) && (missing0 = "alt_unit_names"))){
validate19.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.name !== undefined){
let data0 = data.name;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate19.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
const _errs2 = errors;
if(errors === _errs1){
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.currency !== undefined){
let data1 = data.currency;
const _errs3 = errors;
if(typeof data1 !== "string"){
validate19.errors = [{instancePath:instancePath+"/currency",schemaPath:"#/properties/currency/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
const _errs4 = errors;
if(errors === _errs3){
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.num_fractional_input_digits !== undefined){
let data2 = data.num_fractional_input_digits;
const _errs5 = errors;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
validate19.errors = [{instancePath:instancePath+"/num_fractional_input_digits",schemaPath:"#/properties/num_fractional_input_digits/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
const _errs6 = errors;
if(errors === _errs5){
if(typeof data2 == "number"){
if(data2 > 8 || isNaN(data2)){
validate19.errors = [{instancePath:instancePath+"/num_fractional_input_digits",schemaPath:"#/properties/num_fractional_input_digits/maximum",keyword:"maximum",params:{comparison: "<=", limit: 8},message:"must be <= 8"}];
return false;
}
else {
if(data2 < 0 || isNaN(data2)){
validate19.errors = [{instancePath:instancePath+"/num_fractional_input_digits",schemaPath:"#/properties/num_fractional_input_digits/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
else {
}
}
}
if(errors === _errs5){
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.num_fractional_normal_digits !== undefined){
let data3 = data.num_fractional_normal_digits;
const _errs7 = errors;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
validate19.errors = [{instancePath:instancePath+"/num_fractional_normal_digits",schemaPath:"#/properties/num_fractional_normal_digits/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
const _errs8 = errors;
if(errors === _errs7){
if(typeof data3 == "number"){
if(data3 > 8 || isNaN(data3)){
validate19.errors = [{instancePath:instancePath+"/num_fractional_normal_digits",schemaPath:"#/properties/num_fractional_normal_digits/maximum",keyword:"maximum",params:{comparison: "<=", limit: 8},message:"must be <= 8"}];
return false;
}
else {
if(data3 < 0 || isNaN(data3)){
validate19.errors = [{instancePath:instancePath+"/num_fractional_normal_digits",schemaPath:"#/properties/num_fractional_normal_digits/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
else {
}
}
}
if(errors === _errs7){
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.num_fractional_trailing_zero_digits !== undefined){
let data4 = data.num_fractional_trailing_zero_digits;
const _errs9 = errors;
if(!((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4)))){
validate19.errors = [{instancePath:instancePath+"/num_fractional_trailing_zero_digits",schemaPath:"#/properties/num_fractional_trailing_zero_digits/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
const _errs10 = errors;
if(errors === _errs9){
if(typeof data4 == "number"){
if(data4 > 8 || isNaN(data4)){
validate19.errors = [{instancePath:instancePath+"/num_fractional_trailing_zero_digits",schemaPath:"#/properties/num_fractional_trailing_zero_digits/maximum",keyword:"maximum",params:{comparison: "<=", limit: 8},message:"must be <= 8"}];
return false;
}
else {
if(data4 < 0 || isNaN(data4)){
validate19.errors = [{instancePath:instancePath+"/num_fractional_trailing_zero_digits",schemaPath:"#/properties/num_fractional_trailing_zero_digits/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
else {
}
}
}
if(errors === _errs9){
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.alt_unit_names !== undefined){
let data5 = data.alt_unit_names;
const _errs11 = errors;
const _errs12 = errors;
if(errors === _errs11){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing1;
if((data5["0"] === undefined) && (missing1 = "0")){
validate19.errors = [{instancePath:instancePath+"/alt_unit_names",schemaPath:"#/properties/alt_unit_names/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs13 = errors;
for(const key0 in data5){
if(!(key0 === "0")){
let data6 = data5[key0];
const _errs14 = errors;
if(typeof data6 !== "string"){
validate19.errors = [{instancePath:instancePath+"/alt_unit_names/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/alt_unit_names/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
const _errs15 = errors;
if(errors === _errs14){
}
var valid1 = _errs14 === errors;
if(!valid1){
break;
}
}
}
if(_errs13 === errors){
if(data5["0"] !== undefined){
let data7 = data5["0"];
const _errs16 = errors;
if(typeof data7 !== "string"){
validate19.errors = [{instancePath:instancePath+"/alt_unit_names/0",schemaPath:"#/properties/alt_unit_names/properties/0/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
const _errs17 = errors;
if(errors === _errs16){
}
var valid2 = _errs16 === errors;
}
else {
var valid2 = true;
}
if(valid2){
}
}
}
}
else {
validate19.errors = [{instancePath:instancePath+"/alt_unit_names",schemaPath:"#/properties/alt_unit_names/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
if(errors === _errs11){
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
}
}
}
}
}
}
}
}
else {
validate19.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
if(errors === 0){
}
}
validate19.errors = vErrors;
return errors === 0;
}

const pattern1 = new RegExp("^[A-Za-z]{1,11}:\\d+(\\.\\d{1,8})?$", "u");

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
if(errors === 0){
if(typeof data === "string"){
if(!pattern1.test(data)){
validate21.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z]{1,11}:\\d+(\\.\\d{1,8})?$"},message:"must match pattern \""+"^[A-Za-z]{1,11}:\\d+(\\.\\d{1,8})?$"+"\""}];
return false;
}
else {
}
}
else {
validate21.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(errors === 0){
}
}
validate21.errors = vErrors;
return errors === 0;
}


function validate16(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((((((data.version === undefined) && (missing0 = "version")) || ((data.name === undefined) && (missing0 = "name"))) || ((data.bank_name === undefined) && (missing0 = "bank_name"))) || ((data.currency === undefined) && (missing0 = "currency"))) || ((data.currency_specification === undefined) && (missing0 = "currency_specification"))) || ((data.allow_conversion === undefined) && (missing0 = "allow_conversion"))) || ((data.allow_registrations === undefined) && (missing0 = "allow_registrations"))) || ((data.allow_deletions === undefined) && (missing0 = "allow_deletions"))) || ((data.allow_edit_name === undefined) && (missing0 = "allow_edit_name"))) || ((data.allow_edit_cashout_payto_uri === undefined) && (missing0 = "allow_edit_cashout_payto_uri"))) || ((data.default_debit_threshold === undefined) && (missing0 = "default_debit_threshold"))) || ((data.supported_tan_channels === undefined) && (missing0 = "supported_tan_channels"))) || ((data.wire_type === undefined) && (missing0 = "wire_type"))){
validate16.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.version !== undefined){
let data0 = data.version;
const _errs1 = errors;
if(!(validate17(data0, {instancePath:instancePath+"/version",parentData:data,parentDataProperty:"version",rootData}))){
vErrors = vErrors === null ? validate17.errors : vErrors.concat(validate17.errors);
errors = vErrors.length;
}
else {
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
let data1 = data.name;
const _errs2 = errors;
if(typeof data1 !== "string"){
validate16.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
const _errs3 = errors;
if("taler-corebank" !== data1){
validate16.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/const",keyword:"const",params:{allowedValue: "taler-corebank"},message:"must be equal to constant"}];
return false;
}
else {
}
if(errors === _errs2){
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.bank_name !== undefined){
let data2 = data.bank_name;
const _errs4 = errors;
if(typeof data2 !== "string"){
validate16.errors = [{instancePath:instancePath+"/bank_name",schemaPath:"#/properties/bank_name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
const _errs5 = errors;
if(errors === _errs4){
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.base_url !== undefined){
let data3 = data.base_url;
const _errs6 = errors;
if(typeof data3 !== "string"){
validate16.errors = [{instancePath:instancePath+"/base_url",schemaPath:"#/properties/base_url/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
const _errs7 = errors;
if(errors === _errs6){
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.currency !== undefined){
let data4 = data.currency;
const _errs8 = errors;
if(typeof data4 !== "string"){
validate16.errors = [{instancePath:instancePath+"/currency",schemaPath:"#/properties/currency/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
const _errs9 = errors;
if(errors === _errs8){
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.currency_specification !== undefined){
let data5 = data.currency_specification;
const _errs10 = errors;
if(!(validate19(data5, {instancePath:instancePath+"/currency_specification",parentData:data,parentDataProperty:"currency_specification",rootData}))){
vErrors = vErrors === null ? validate19.errors : vErrors.concat(validate19.errors);
errors = vErrors.length;
}
else {
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.allow_conversion !== undefined){
let data6 = data.allow_conversion;
const _errs11 = errors;
if(typeof data6 !== "boolean"){
validate16.errors = [{instancePath:instancePath+"/allow_conversion",schemaPath:"#/properties/allow_conversion/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
const _errs12 = errors;
if(errors === _errs11){
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.allow_registrations !== undefined){
let data7 = data.allow_registrations;
const _errs13 = errors;
if(typeof data7 !== "boolean"){
validate16.errors = [{instancePath:instancePath+"/allow_registrations",schemaPath:"#/properties/allow_registrations/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
const _errs14 = errors;
if(errors === _errs13){
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.allow_deletions !== undefined){
let data8 = data.allow_deletions;
const _errs15 = errors;
if(typeof data8 !== "boolean"){
validate16.errors = [{instancePath:instancePath+"/allow_deletions",schemaPath:"#/properties/allow_deletions/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
const _errs16 = errors;
if(errors === _errs15){
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.allow_edit_name !== undefined){
let data9 = data.allow_edit_name;
const _errs17 = errors;
if(typeof data9 !== "boolean"){
validate16.errors = [{instancePath:instancePath+"/allow_edit_name",schemaPath:"#/properties/allow_edit_name/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
const _errs18 = errors;
if(errors === _errs17){
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.allow_edit_cashout_payto_uri !== undefined){
let data10 = data.allow_edit_cashout_payto_uri;
const _errs19 = errors;
if(typeof data10 !== "boolean"){
validate16.errors = [{instancePath:instancePath+"/allow_edit_cashout_payto_uri",schemaPath:"#/properties/allow_edit_cashout_payto_uri/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
const _errs20 = errors;
if(errors === _errs19){
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.default_debit_threshold !== undefined){
let data11 = data.default_debit_threshold;
const _errs21 = errors;
if(!(validate21(data11, {instancePath:instancePath+"/default_debit_threshold",parentData:data,parentDataProperty:"default_debit_threshold",rootData}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
else {
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.supported_tan_channels !== undefined){
let data12 = data.supported_tan_channels;
const _errs22 = errors;
const _errs23 = errors;
if(errors === _errs22){
if(Array.isArray(data12)){
var valid1 = true;
const len0 = data12.length;
for(let i0=0; i0<len0; i0++){
let data13 = data12[i0];
const _errs24 = errors;
if(typeof data13 !== "string"){
validate16.errors = [{instancePath:instancePath+"/supported_tan_channels/" + i0,schemaPath:"#/properties/supported_tan_channels/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
const _errs25 = errors;
const vSchema0 = schema8.properties.supported_tan_channels.items.enum;
if(!((data13 === "sms") || (data13 === "email"))){
validate16.errors = [{instancePath:instancePath+"/supported_tan_channels/" + i0,schemaPath:"#/properties/supported_tan_channels/items/enum",keyword:"enum",params:{allowedValues: schema8.properties.supported_tan_channels.items.enum},message:"must be equal to one of the allowed values"}];
return false;
}
else {
}
if(errors === _errs24){
}
var valid1 = _errs24 === errors;
if(!valid1){
break;
}
}
if(valid1){
}
}
else {
validate16.errors = [{instancePath:instancePath+"/supported_tan_channels",schemaPath:"#/properties/supported_tan_channels/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
if(errors === _errs22){
}
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.wire_type !== undefined){
let data14 = data.wire_type;
const _errs26 = errors;
if(typeof data14 !== "string"){
validate16.errors = [{instancePath:instancePath+"/wire_type",schemaPath:"#/properties/wire_type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
const _errs27 = errors;
const vSchema1 = schema8.properties.wire_type.enum;
if(!((data14 === "IBAN") || (data14 === "X_TALER_BANK"))){
validate16.errors = [{instancePath:instancePath+"/wire_type",schemaPath:"#/properties/wire_type/enum",keyword:"enum",params:{allowedValues: schema8.properties.wire_type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
else {
}
if(errors === _errs26){
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate16.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
if(errors === 0){
}
}
validate16.errors = vErrors;
return errors === 0;
}

const check7 = validate3;

const check8 = validate6;

const check9 = validate23;
const schema12 = {"type":"object","description":"One way to confirm the second factor.","x-upstream":{"documented":false,"reason":"Newer pages of both APIs describe it; the documents that this contract is checked against at most name it."},"required":["challenge_id","tan_channel","tan_info"],"properties":{"challenge_id":{"type":"string","description":"Opaque id of the challenge, for the challenge calls and `Taler-Challenge-Ids`."},"tan_channel":{"description":"Channel by which the code (TAN) is sent.","type":"string","enum":["sms","email"],"x-values":{"sms":{"description":"A text message."},"email":{"description":"An e-mail."}}},"tan_info":{"type":"string","description":"Address that the code is sent to, masked, such as `***1234`."}}};

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.challenge_id === undefined) && (missing0 = "challenge_id")) || ((data.tan_channel === undefined) && (missing0 = "tan_channel"))) || ((data.tan_info === undefined) && (missing0 = "tan_info"))){
validate23.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.challenge_id !== undefined){
let data0 = data.challenge_id;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate23.errors = [{instancePath:instancePath+"/challenge_id",schemaPath:"#/properties/challenge_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
const _errs2 = errors;
if(errors === _errs1){
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tan_channel !== undefined){
let data1 = data.tan_channel;
const _errs3 = errors;
if(typeof data1 !== "string"){
validate23.errors = [{instancePath:instancePath+"/tan_channel",schemaPath:"#/properties/tan_channel/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
const _errs4 = errors;
const vSchema0 = schema12.properties.tan_channel.enum;
if(!((data1 === "sms") || (data1 === "email"))){
validate23.errors = [{instancePath:instancePath+"/tan_channel",schemaPath:"#/properties/tan_channel/enum",keyword:"enum",params:{allowedValues: schema12.properties.tan_channel.enum},message:"must be equal to one of the allowed values"}];
return false;
}
else {
}
if(errors === _errs3){
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tan_info !== undefined){
let data2 = data.tan_info;
const _errs5 = errors;
if(typeof data2 !== "string"){
validate23.errors = [{instancePath:instancePath+"/tan_info",schemaPath:"#/properties/tan_info/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
const _errs6 = errors;
if(errors === _errs5){
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
}
}
}
}
}
else {
validate23.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
if(errors === 0){
}
}
validate23.errors = vErrors;
return errors === 0;
}

const check10 = validate24;

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.challenges === undefined) && (missing0 = "challenges")) || ((data.combi_and === undefined) && (missing0 = "combi_and"))){
validate24.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.challenges !== undefined){
let data0 = data.challenges;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs1){
if(Array.isArray(data0)){
if(data0.length < 1){
validate24.errors = [{instancePath:instancePath+"/challenges",schemaPath:"#/properties/challenges/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
const _errs3 = errors;
if(!(validate23(data1, {instancePath:instancePath+"/challenges/" + i0,parentData:data0,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
else {
}
var valid1 = _errs3 === errors;
if(!valid1){
break;
}
}
if(valid1){
}
}
}
else {
validate24.errors = [{instancePath:instancePath+"/challenges",schemaPath:"#/properties/challenges/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
if(errors === _errs1){
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.combi_and !== undefined){
let data2 = data.combi_and;
const _errs4 = errors;
if(typeof data2 !== "boolean"){
validate24.errors = [{instancePath:instancePath+"/combi_and",schemaPath:"#/properties/combi_and/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
const _errs5 = errors;
if(errors === _errs4){
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
}
}
}
}
else {
validate24.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
if(errors === 0){
}
}
validate24.errors = vErrors;
return errors === 0;
}

const check11 = validate26;

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.code === undefined) && (missing0 = "code")){
validate26.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.code !== undefined){
let data0 = data.code;
const _errs1 = errors;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
validate26.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
const _errs2 = errors;
if(errors === _errs1){
if(typeof data0 == "number"){
if(data0 < 0 || isNaN(data0)){
validate26.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
else {
if(!(formats0.validate(data0))){
validate26.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/format",keyword:"format",params:{format: "int64"},message:"must match format \""+"int64"+"\""}];
return false;
}
else {
}
}
}
if(errors === _errs1){
if(typeof data0 === "string"){
}
if(errors === _errs1){
}
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.hint !== undefined){
let data1 = data.hint;
const _errs3 = errors;
if(typeof data1 !== "string"){
validate26.errors = [{instancePath:instancePath+"/hint",schemaPath:"#/properties/hint/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
const _errs4 = errors;
if(errors === _errs3){
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.detail !== undefined){
let data2 = data.detail;
const _errs5 = errors;
if(typeof data2 !== "string"){
validate26.errors = [{instancePath:instancePath+"/detail",schemaPath:"#/properties/detail/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
const _errs6 = errors;
if(errors === _errs5){
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.parameter !== undefined){
let data3 = data.parameter;
const _errs7 = errors;
if(typeof data3 !== "string"){
validate26.errors = [{instancePath:instancePath+"/parameter",schemaPath:"#/properties/parameter/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
const _errs8 = errors;
if(errors === _errs7){
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.path !== undefined){
let data4 = data.path;
const _errs9 = errors;
if(typeof data4 !== "string"){
validate26.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
const _errs10 = errors;
if(errors === _errs9){
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.offset !== undefined){
let data5 = data.offset;
const _errs11 = errors;
if(typeof data5 !== "string"){
validate26.errors = [{instancePath:instancePath+"/offset",schemaPath:"#/properties/offset/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
const _errs12 = errors;
if(errors === _errs11){
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.index !== undefined){
let data6 = data.index;
const _errs13 = errors;
if(typeof data6 !== "string"){
validate26.errors = [{instancePath:instancePath+"/index",schemaPath:"#/properties/index/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
const _errs14 = errors;
if(errors === _errs13){
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.object !== undefined){
let data7 = data.object;
const _errs15 = errors;
if(typeof data7 !== "string"){
validate26.errors = [{instancePath:instancePath+"/object",schemaPath:"#/properties/object/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
const _errs16 = errors;
if(errors === _errs15){
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.currency !== undefined){
let data8 = data.currency;
const _errs17 = errors;
if(typeof data8 !== "string"){
validate26.errors = [{instancePath:instancePath+"/currency",schemaPath:"#/properties/currency/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
const _errs18 = errors;
if(errors === _errs17){
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type_expected !== undefined){
let data9 = data.type_expected;
const _errs19 = errors;
if(typeof data9 !== "string"){
validate26.errors = [{instancePath:instancePath+"/type_expected",schemaPath:"#/properties/type_expected/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
const _errs20 = errors;
if(errors === _errs19){
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type_actual !== undefined){
let data10 = data.type_actual;
const _errs21 = errors;
if(typeof data10 !== "string"){
validate26.errors = [{instancePath:instancePath+"/type_actual",schemaPath:"#/properties/type_actual/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
const _errs22 = errors;
if(errors === _errs21){
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.extra !== undefined){
let data11 = data.extra;
const _errs23 = errors;
const _errs24 = errors;
if(errors === _errs23){
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
const _errs25 = errors;
}
else {
validate26.errors = [{instancePath:instancePath+"/extra",schemaPath:"#/properties/extra/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
if(errors === _errs23){
}
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate26.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
if(errors === 0){
}
}
validate26.errors = vErrors;
return errors === 0;
}

const check12 = validate27;

function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.solve_expiration === undefined) && (missing0 = "solve_expiration")) || ((data.earliest_retransmission === undefined) && (missing0 = "earliest_retransmission"))){
validate27.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.solve_expiration !== undefined){
let data0 = data.solve_expiration;
const _errs1 = errors;
if(!(validate6(data0, {instancePath:instancePath+"/solve_expiration",parentData:data,parentDataProperty:"solve_expiration",rootData}))){
vErrors = vErrors === null ? validate6.errors : vErrors.concat(validate6.errors);
errors = vErrors.length;
}
else {
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.earliest_retransmission !== undefined){
let data1 = data.earliest_retransmission;
const _errs2 = errors;
if(!(validate6(data1, {instancePath:instancePath+"/earliest_retransmission",parentData:data,parentDataProperty:"earliest_retransmission",rootData}))){
vErrors = vErrors === null ? validate6.errors : vErrors.concat(validate6.errors);
errors = vErrors.length;
}
else {
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
}
}
}
}
else {
validate27.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
if(errors === 0){
}
}
validate27.errors = vErrors;
return errors === 0;
}

const check13 = validate30;

function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.tan === undefined) && (missing0 = "tan")){
validate30.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.tan !== undefined){
let data0 = data.tan;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate30.errors = [{instancePath:instancePath+"/tan",schemaPath:"#/properties/tan/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
const _errs2 = errors;
if(errors === _errs1){
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
}
}
}
else {
validate30.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
if(errors === 0){
}
}
validate30.errors = vErrors;
return errors === 0;
}

const check14 = validate17;

const check15 = validate19;

const check16 = validate21;

const check17 = validate31;
const func0 = interop(helper1).default;
const pattern2 = new RegExp("^[A-Za-z0-9._~-]+$", "u");

function validate33(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
if(errors === 0){
if(typeof data === "string"){
if(func0(data) > 126){
validate33.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 126},message:"must NOT have more than 126 characters"}];
return false;
}
else {
if(func0(data) < 1){
validate33.errors = [{instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
else {
if(!pattern2.test(data)){
validate33.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._~-]+$"},message:"must match pattern \""+"^[A-Za-z0-9._~-]+$"+"\""}];
return false;
}
else {
}
}
}
}
else {
validate33.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(errors === 0){
}
}
validate33.errors = vErrors;
return errors === 0;
}


function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data !== "string"){
validate35.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
const _errs0 = errors;
if(errors === 0){
}
validate35.errors = vErrors;
return errors === 0;
}


function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.path === undefined) && (missing0 = "path")){
validate31.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.path !== undefined){
let data0 = data.path;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs1){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing1;
if(((data0.username === undefined) && (missing1 = "username")) || ((data0.challenge_id === undefined) && (missing1 = "challenge_id"))){
validate31.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data0.username !== undefined){
let data1 = data0.username;
const _errs3 = errors;
if(!(validate33(data1, {instancePath:instancePath+"/path/username",parentData:data0,parentDataProperty:"username",rootData}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
else {
}
var valid1 = _errs3 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.challenge_id !== undefined){
let data2 = data0.challenge_id;
const _errs4 = errors;
if(!(validate35(data2, {instancePath:instancePath+"/path/challenge_id",parentData:data0,parentDataProperty:"challenge_id",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
else {
}
var valid1 = _errs4 === errors;
}
else {
var valid1 = true;
}
if(valid1){
}
}
}
}
else {
validate31.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
if(errors === _errs1){
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
}
}
}
else {
validate31.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
if(errors === 0){
}
}
validate31.errors = vErrors;
return errors === 0;
}

const check18 = validate37;

function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
if(errors === 0){
if(typeof data === "string"){
if(func0(data) > 126){
validate38.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 126},message:"must NOT have more than 126 characters"}];
return false;
}
else {
if(func0(data) < 1){
validate38.errors = [{instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
else {
if(!pattern2.test(data)){
validate38.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._~-]+$"},message:"must match pattern \""+"^[A-Za-z0-9._~-]+$"+"\""}];
return false;
}
else {
}
}
}
}
else {
validate38.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(errors === 0){
}
}
validate38.errors = vErrors;
return errors === 0;
}


function validate40(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data !== "string"){
validate40.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
const _errs0 = errors;
if(errors === 0){
}
validate40.errors = vErrors;
return errors === 0;
}


function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.path === undefined) && (missing0 = "path")) || ((data.header === undefined) && (missing0 = "header"))){
validate37.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.path !== undefined){
let data0 = data.path;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs1){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing1;
if((data0.username === undefined) && (missing1 = "username")){
validate37.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data0.username !== undefined){
let data1 = data0.username;
const _errs3 = errors;
if(!(validate38(data1, {instancePath:instancePath+"/path/username",parentData:data0,parentDataProperty:"username",rootData}))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
errors = vErrors.length;
}
else {
}
var valid1 = _errs3 === errors;
}
else {
var valid1 = true;
}
if(valid1){
}
}
}
else {
validate37.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
if(errors === _errs1){
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.header !== undefined){
let data2 = data.header;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs4){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2["taler-challenge-ids"] !== undefined){
let data3 = data2["taler-challenge-ids"];
const _errs6 = errors;
if(!(validate40(data3, {instancePath:instancePath+"/header/taler-challenge-ids",parentData:data2,parentDataProperty:"taler-challenge-ids",rootData}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
else {
}
var valid2 = _errs6 === errors;
}
else {
var valid2 = true;
}
if(valid2){
}
}
else {
validate37.errors = [{instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
if(errors === _errs4){
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
}
}
}
}
else {
validate37.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
if(errors === 0){
}
}
validate37.errors = vErrors;
return errors === 0;
}

const check19 = validate42;

function validate43(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
if(errors === 0){
if(typeof data === "string"){
if(func0(data) > 126){
validate43.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 126},message:"must NOT have more than 126 characters"}];
return false;
}
else {
if(func0(data) < 1){
validate43.errors = [{instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
else {
if(!pattern2.test(data)){
validate43.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._~-]+$"},message:"must match pattern \""+"^[A-Za-z0-9._~-]+$"+"\""}];
return false;
}
else {
}
}
}
}
else {
validate43.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(errors === 0){
}
}
validate43.errors = vErrors;
return errors === 0;
}


function validate45(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!((typeof data == "number") && (!(data % 1) && !isNaN(data)))){
validate45.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
const _errs0 = errors;
if(errors === 0){
if(typeof data == "number"){
if(!(formats0.validate(data))){
validate45.errors = [{instancePath,schemaPath:"#/format",keyword:"format",params:{format: "int64"},message:"must match format \""+"int64"+"\""}];
return false;
}
else {
}
}
if(errors === 0){
if(typeof data === "string"){
}
if(errors === 0){
}
}
}
validate45.errors = vErrors;
return errors === 0;
}


function validate47(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!((typeof data == "number") && (!(data % 1) && !isNaN(data)))){
validate47.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
const _errs0 = errors;
if(errors === 0){
if(typeof data == "number"){
if(data < 0 || isNaN(data)){
validate47.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
else {
if(!(formats0.validate(data))){
validate47.errors = [{instancePath,schemaPath:"#/format",keyword:"format",params:{format: "int64"},message:"must match format \""+"int64"+"\""}];
return false;
}
else {
}
}
}
if(errors === 0){
if(typeof data === "string"){
}
if(errors === 0){
}
}
}
validate47.errors = vErrors;
return errors === 0;
}


function validate49(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!((typeof data == "number") && (!(data % 1) && !isNaN(data)))){
validate49.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
const _errs0 = errors;
if(errors === 0){
if(typeof data == "number"){
if(!(formats0.validate(data))){
validate49.errors = [{instancePath,schemaPath:"#/format",keyword:"format",params:{format: "int64"},message:"must match format \""+"int64"+"\""}];
return false;
}
else {
}
}
if(errors === 0){
if(typeof data === "string"){
}
if(errors === 0){
}
}
}
validate49.errors = vErrors;
return errors === 0;
}


function validate51(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!((typeof data == "number") && (!(data % 1) && !isNaN(data)))){
validate51.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
const _errs0 = errors;
if(errors === 0){
if(typeof data == "number"){
if(data < 0 || isNaN(data)){
validate51.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
else {
if(!(formats0.validate(data))){
validate51.errors = [{instancePath,schemaPath:"#/format",keyword:"format",params:{format: "int64"},message:"must match format \""+"int64"+"\""}];
return false;
}
else {
}
}
}
if(errors === 0){
if(typeof data === "string"){
}
if(errors === 0){
}
}
}
validate51.errors = vErrors;
return errors === 0;
}


function validate42(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.path === undefined) && (missing0 = "path")) || ((data.query === undefined) && (missing0 = "query"))){
validate42.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.path !== undefined){
let data0 = data.path;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs1){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing1;
if((data0.username === undefined) && (missing1 = "username")){
validate42.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data0.username !== undefined){
let data1 = data0.username;
const _errs3 = errors;
if(!(validate43(data1, {instancePath:instancePath+"/path/username",parentData:data0,parentDataProperty:"username",rootData}))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
else {
}
var valid1 = _errs3 === errors;
}
else {
var valid1 = true;
}
if(valid1){
}
}
}
else {
validate42.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
if(errors === _errs1){
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.query !== undefined){
let data2 = data.query;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs4){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.limit !== undefined){
let data3 = data2.limit;
const _errs6 = errors;
if(!(validate45(data3, {instancePath:instancePath+"/query/limit",parentData:data2,parentDataProperty:"limit",rootData}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
else {
}
var valid2 = _errs6 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.offset !== undefined){
let data4 = data2.offset;
const _errs7 = errors;
if(!(validate47(data4, {instancePath:instancePath+"/query/offset",parentData:data2,parentDataProperty:"offset",rootData}))){
vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
errors = vErrors.length;
}
else {
}
var valid2 = _errs7 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.delta !== undefined){
let data5 = data2.delta;
const _errs8 = errors;
if(!(validate49(data5, {instancePath:instancePath+"/query/delta",parentData:data2,parentDataProperty:"delta",rootData}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
else {
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.start !== undefined){
let data6 = data2.start;
const _errs9 = errors;
if(!(validate51(data6, {instancePath:instancePath+"/query/start",parentData:data2,parentDataProperty:"start",rootData}))){
vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
errors = vErrors.length;
}
else {
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
if(valid2){
}
}
}
}
}
else {
validate42.errors = [{instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
if(errors === _errs4){
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
}
}
}
}
else {
validate42.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
if(errors === 0){
}
}
validate42.errors = vErrors;
return errors === 0;
}

const check20 = validate53;

function validate54(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
if(errors === 0){
if(typeof data === "string"){
if(func0(data) > 126){
validate54.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 126},message:"must NOT have more than 126 characters"}];
return false;
}
else {
if(func0(data) < 1){
validate54.errors = [{instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
else {
if(!pattern2.test(data)){
validate54.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._~-]+$"},message:"must match pattern \""+"^[A-Za-z0-9._~-]+$"+"\""}];
return false;
}
else {
}
}
}
}
else {
validate54.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(errors === 0){
}
}
validate54.errors = vErrors;
return errors === 0;
}


function validate53(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.path === undefined) && (missing0 = "path")){
validate53.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.path !== undefined){
let data0 = data.path;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs1){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing1;
if((data0.username === undefined) && (missing1 = "username")){
validate53.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data0.username !== undefined){
let data1 = data0.username;
const _errs3 = errors;
if(!(validate54(data1, {instancePath:instancePath+"/path/username",parentData:data0,parentDataProperty:"username",rootData}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
else {
}
var valid1 = _errs3 === errors;
}
else {
var valid1 = true;
}
if(valid1){
}
}
}
else {
validate53.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
if(errors === _errs1){
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
}
}
}
else {
validate53.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
if(errors === 0){
}
}
validate53.errors = vErrors;
return errors === 0;
}

const check21 = validate56;

function validate57(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
if(errors === 0){
if(typeof data === "string"){
if(func0(data) > 126){
validate57.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 126},message:"must NOT have more than 126 characters"}];
return false;
}
else {
if(func0(data) < 1){
validate57.errors = [{instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
else {
if(!pattern2.test(data)){
validate57.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._~-]+$"},message:"must match pattern \""+"^[A-Za-z0-9._~-]+$"+"\""}];
return false;
}
else {
}
}
}
}
else {
validate57.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(errors === 0){
}
}
validate57.errors = vErrors;
return errors === 0;
}


function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!((typeof data == "number") && (!(data % 1) && !isNaN(data)))){
validate59.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
const _errs0 = errors;
if(errors === 0){
if(typeof data == "number"){
if(data > 9007199254740991 || isNaN(data)){
validate59.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data < 0 || isNaN(data)){
validate59.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
else {
if(!(formats0.validate(data))){
validate59.errors = [{instancePath,schemaPath:"#/format",keyword:"format",params:{format: "int64"},message:"must match format \""+"int64"+"\""}];
return false;
}
else {
}
}
}
}
if(errors === 0){
if(typeof data === "string"){
}
if(errors === 0){
}
}
}
validate59.errors = vErrors;
return errors === 0;
}


function validate56(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.path === undefined) && (missing0 = "path")){
validate56.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.path !== undefined){
let data0 = data.path;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs1){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing1;
if(((data0.username === undefined) && (missing1 = "username")) || ((data0.token_id === undefined) && (missing1 = "token_id"))){
validate56.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data0.username !== undefined){
let data1 = data0.username;
const _errs3 = errors;
if(!(validate57(data1, {instancePath:instancePath+"/path/username",parentData:data0,parentDataProperty:"username",rootData}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
else {
}
var valid1 = _errs3 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.token_id !== undefined){
let data2 = data0.token_id;
const _errs4 = errors;
if(!(validate59(data2, {instancePath:instancePath+"/path/token_id",parentData:data0,parentDataProperty:"token_id",rootData}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
else {
}
var valid1 = _errs4 === errors;
}
else {
var valid1 = true;
}
if(valid1){
}
}
}
}
else {
validate56.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
if(errors === _errs1){
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
}
}
}
else {
validate56.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
if(errors === 0){
}
}
validate56.errors = vErrors;
return errors === 0;
}

export const isTokenRequest: Validator<components["schemas"]["TokenRequest"]> = check0;
export const isTokenScope: Validator<components["schemas"]["TokenScope"]> = check1;
export const isTokenSuccessResponse: Validator<components["schemas"]["TokenSuccessResponse"]> = check2;
export const isTokenInfos: Validator<components["schemas"]["TokenInfos"]> = check3;
export const isTokenInfo: Validator<components["schemas"]["TokenInfo"]> = check4;
export const isChallengeRequest: Validator<components["schemas"]["ChallengeRequest"]> = check5;
export const isConfig: Validator<components["schemas"]["Config"]> = check6;
export const isRelativeTime: Validator<components["schemas"]["RelativeTime"]> = check7;
export const isTalerTimestamp: Validator<components["schemas"]["TalerTimestamp"]> = check8;
export const isChallenge: Validator<components["schemas"]["Challenge"]> = check9;
export const isChallengeResponse: Validator<components["schemas"]["ChallengeResponse"]> = check10;
export const isErrorDetail: Validator<components["schemas"]["ErrorDetail"]> = check11;
export const isChallengeRequestResponse: Validator<components["schemas"]["ChallengeRequestResponse"]> = check12;
export const isChallengeSolve: Validator<components["schemas"]["ChallengeSolve"]> = check13;
export const isLibtoolVersion: Validator<components["schemas"]["LibtoolVersion"]> = check14;
export const isCurrencySpecification: Validator<components["schemas"]["CurrencySpecification"]> = check15;
export const isAmount: Validator<components["schemas"]["Amount"]> = check16;

/** The validators of each operation. */
export const validators: Readonly<Record<keyof Operations, OperationValidators>> = {
  confirmChallenge: { parameters: check17, requestBody: { "application/json": check13 }, responses: { "400": { "application/json": check11 }, "404": { "application/json": check11 }, "409": { "application/json": check11 }, "413": { "application/json": check11 }, "415": { "application/json": check11 }, "429": { "application/json": check11 }, "500": { "application/json": check11 } } },
  createToken: { parameters: check18, requestBody: { "application/json": check0 }, responses: { "200": { "application/json": check2 }, "202": { "application/json": check10 }, "400": { "application/json": check11 }, "401": { "application/json": check11 }, "403": { "application/json": check11 }, "413": { "application/json": check11 }, "415": { "application/json": check11 }, "429": { "application/json": check11 }, "500": { "application/json": check11 } } },
  getConfig: { responses: { "200": { "application/json": check6 }, "500": { "application/json": check11 } } },
  listTokens: { parameters: check19, responses: { "200": { "application/json": check3 }, "400": { "application/json": check11 }, "401": { "application/json": check11 }, "403": { "application/json": check11 }, "429": { "application/json": check11 }, "500": { "application/json": check11 } } },
  revokeCurrentToken: { parameters: check20, responses: { "400": { "application/json": check11 }, "401": { "application/json": check11 }, "403": { "application/json": check11 }, "429": { "application/json": check11 }, "500": { "application/json": check11 } } },
  revokeToken: { parameters: check21, responses: { "400": { "application/json": check11 }, "401": { "application/json": check11 }, "403": { "application/json": check11 }, "404": { "application/json": check11 }, "429": { "application/json": check11 }, "500": { "application/json": check11 } } },
  sendChallenge: { parameters: check17, requestBody: { "application/json": check5 }, responses: { "200": { "application/json": check12 }, "400": { "application/json": check11 }, "404": { "application/json": check11 }, "410": { "application/json": check11 }, "413": { "application/json": check11 }, "415": { "application/json": check11 }, "429": { "application/json": check11 }, "500": { "application/json": check11 }, "502": { "application/json": check11 } } },
};
