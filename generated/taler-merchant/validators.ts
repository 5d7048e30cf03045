// @ts-nocheck
// Generated from spec/taler-merchant/openapi.yaml (Taler merchant backend, access tokens 0.1.0) by token-apis.
// Do not edit: change the contract, run the build, commit both.

import type { OperationValidators, Validator } from "../contract.ts";
import type { Operations } from "./operations.ts";
import type { components } from "./types.ts";
import * as helper0 from "ajv-formats/dist/formats.js";
const interop = (module) => (module.default?.default ?? module.default?.fullFormats) ? module.default : module;
const check0 = validate0;
const schema0 = {"type":"object","description":"What a new token may do, and for how long.","x-upstream":{"documented":false,"reason":"Described by newer merchant pages only."},"required":["scope"],"properties":{"scope":{"type":"string","description":"What the token may do (see *Scopes* above). `:refreshable` at the end lets it create further tokens. `write` is deprecated; ask for `all`.","enum":["readonly","write","all","order-simple","order-pos","order-mgmt","order-full","readonly:refreshable","write:refreshable","all:refreshable","order-simple:refreshable","order-pos:refreshable","order-mgmt:refreshable","order-full:refreshable"],"x-upstream":{"differs":"The text calls `:refreshable` a prefix, its example uses it as a suffix.","reason":"The suffix is what works (conflict C7).","source":"newer merchant pages, LoginTokenRequest"}},"duration":{"description":"Lifetime of the token. 24 hours when left out. `0` creates a token that has already expired. Other backends may grant less, so read `expiration` in the answer.","oneOf":[{"$ref":"RelativeTime.schema.json"},{"type":"null"}],"x-upstream":{"documented":false,"reason":"Default and greatest duration are not stated; decision R13."}},"description":{"type":["string","null"],"description":"What the token is for. The list shows it."},"refreshable":{"type":["boolean","null"],"deprecated":true,"description":"Same as the suffix `:refreshable`; either one is enough. False when left out. Deprecated since v19."}}};
const schema1 = {"type":"object","description":"A duration, or `forever`.","x-upstream":{"documented":false,"reason":"Defined on Taler's page of common conventions, which is not among the documents that this contract is checked against."},"required":["d_us"],"properties":{"d_us":{"description":"Microseconds, or `\"forever\"`.","oneOf":[{"title":"microseconds","description":"Microseconds; one hour is 3600000000.","type":"integer","format":"int64","minimum":0,"maximum":9007199254740991},{"title":"forever","description":"Without end.","type":"string","enum":["forever"]}]}},"examples":[{"d_us":3600000000},{"d_us":"forever"}]};
const formats0 = interop(helper0).fullFormats.int64;

function validate1(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.d_us === undefined) && (missing0 = "d_us")){
validate1.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
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
const vSchema0 = schema1.properties.d_us.oneOf[1].enum;
if(!(data0 === "forever")){
const err5 = {instancePath:instancePath+"/d_us",schemaPath:"#/properties/d_us/oneOf/1/enum",keyword:"enum",params:{allowedValues: schema1.properties.d_us.oneOf[1].enum},message:"must be equal to one of the allowed values"};
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
validate1.errors = vErrors;
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
validate1.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
if(errors === 0){
}
}
validate1.errors = vErrors;
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
if(typeof data0 !== "string"){
validate0.errors = [{instancePath:instancePath+"/scope",schemaPath:"#/properties/scope/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
const _errs2 = errors;
const vSchema0 = schema0.properties.scope.enum;
if(!((((((((((((((data0 === "readonly") || (data0 === "write")) || (data0 === "all")) || (data0 === "order-simple")) || (data0 === "order-pos")) || (data0 === "order-mgmt")) || (data0 === "order-full")) || (data0 === "readonly:refreshable")) || (data0 === "write:refreshable")) || (data0 === "all:refreshable")) || (data0 === "order-simple:refreshable")) || (data0 === "order-pos:refreshable")) || (data0 === "order-mgmt:refreshable")) || (data0 === "order-full:refreshable"))){
validate0.errors = [{instancePath:instancePath+"/scope",schemaPath:"#/properties/scope/enum",keyword:"enum",params:{allowedValues: schema0.properties.scope.enum},message:"must be equal to one of the allowed values"}];
return false;
}
else {
}
if(errors === _errs1){
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.duration !== undefined){
let data1 = data.duration;
const _errs3 = errors;
const _errs4 = errors;
let valid1 = false;
let passing0 = null;
const _errs5 = errors;
if(!(validate1(data1, {instancePath:instancePath+"/duration",parentData:data,parentDataProperty:"duration",rootData}))){
vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
errors = vErrors.length;
}
else {
}
var _valid0 = _errs5 === errors;
if(_valid0){
valid1 = true;
passing0 = 0;
}
const _errs6 = errors;
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
const _errs7 = errors;
if(errors === _errs6){
}
var _valid0 = _errs6 === errors;
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
errors = _errs4;
if(vErrors !== null){
if(_errs4){
vErrors.length = _errs4;
}
else {
vErrors = null;
}
}
}
if(errors === _errs3){
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.description !== undefined){
let data2 = data.description;
const _errs8 = errors;
if((typeof data2 !== "string") && (data2 !== null)){
validate0.errors = [{instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: schema0.properties.description.type},message:"must be string,null"}];
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
if(data.refreshable !== undefined){
let data3 = data.refreshable;
const _errs10 = errors;
if((typeof data3 !== "boolean") && (data3 !== null)){
validate0.errors = [{instancePath:instancePath+"/refreshable",schemaPath:"#/properties/refreshable/type",keyword:"type",params:{type: schema0.properties.refreshable.type},message:"must be boolean,null"}];
return false;
}
const _errs11 = errors;
if(errors === _errs10){
}
var valid0 = _errs10 === errors;
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

const check1 = validate3;

function validate4(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data !== "string"){
validate4.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
const _errs0 = errors;
if(errors === 0){
}
validate4.errors = vErrors;
return errors === 0;
}

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


function validate3(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.access_token === undefined) && (missing0 = "access_token")) || ((data.token === undefined) && (missing0 = "token"))) || ((data.scope === undefined) && (missing0 = "scope"))) || ((data.expiration === undefined) && (missing0 = "expiration"))) || ((data.refreshable === undefined) && (missing0 = "refreshable"))){
validate3.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.access_token !== undefined){
let data0 = data.access_token;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate3.errors = [{instancePath:instancePath+"/access_token",schemaPath:"#/properties/access_token/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
if(data.token !== undefined){
let data1 = data.token;
const _errs3 = errors;
if(typeof data1 !== "string"){
validate3.errors = [{instancePath:instancePath+"/token",schemaPath:"#/properties/token/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
if(data.scope !== undefined){
let data2 = data.scope;
const _errs5 = errors;
if(!(validate4(data2, {instancePath:instancePath+"/scope",parentData:data,parentDataProperty:"scope",rootData}))){
vErrors = vErrors === null ? validate4.errors : vErrors.concat(validate4.errors);
errors = vErrors.length;
}
else {
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.expiration !== undefined){
let data3 = data.expiration;
const _errs6 = errors;
if(!(validate6(data3, {instancePath:instancePath+"/expiration",parentData:data,parentDataProperty:"expiration",rootData}))){
vErrors = vErrors === null ? validate6.errors : vErrors.concat(validate6.errors);
errors = vErrors.length;
}
else {
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.refreshable !== undefined){
let data4 = data.refreshable;
const _errs7 = errors;
if(typeof data4 !== "boolean"){
validate3.errors = [{instancePath:instancePath+"/refreshable",schemaPath:"#/properties/refreshable/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
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
}
}
}
}
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

const check2 = validate8;

function validate9(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.creation_time === undefined) && (missing0 = "creation_time")) || ((data.expiration === undefined) && (missing0 = "expiration"))) || ((data.scope === undefined) && (missing0 = "scope"))) || ((data.refreshable === undefined) && (missing0 = "refreshable"))) || ((data.serial === undefined) && (missing0 = "serial"))){
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
if(!(validate4(data2, {instancePath:instancePath+"/scope",parentData:data,parentDataProperty:"scope",rootData}))){
vErrors = vErrors === null ? validate4.errors : vErrors.concat(validate4.errors);
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
if(data.serial !== undefined){
let data6 = data.serial;
const _errs9 = errors;
if(!((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6)))){
validate9.errors = [{instancePath:instancePath+"/serial",schemaPath:"#/properties/serial/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
const _errs10 = errors;
if(errors === _errs9){
if(typeof data6 == "number"){
if(data6 > 9007199254740991 || isNaN(data6)){
validate9.errors = [{instancePath:instancePath+"/serial",schemaPath:"#/properties/serial/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data6 < 0 || isNaN(data6)){
validate9.errors = [{instancePath:instancePath+"/serial",schemaPath:"#/properties/serial/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
else {
if(!(formats0.validate(data6))){
validate9.errors = [{instancePath:instancePath+"/serial",schemaPath:"#/properties/serial/format",keyword:"format",params:{format: "int64"},message:"must match format \""+"int64"+"\""}];
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

const check3 = validate9;

const check4 = validate4;

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

function validate16(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.code === undefined) && (missing0 = "code")) || ((data.retry_counter === undefined) && (missing0 = "retry_counter"))){
validate16.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.code !== undefined){
let data0 = data.code;
const _errs1 = errors;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
validate16.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
const _errs2 = errors;
if(errors === _errs1){
if(typeof data0 == "number"){
if(data0 < 0 || isNaN(data0)){
validate16.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
else {
if(!(formats0.validate(data0))){
validate16.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/format",keyword:"format",params:{format: "int64"},message:"must match format \""+"int64"+"\""}];
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
validate16.errors = [{instancePath:instancePath+"/hint",schemaPath:"#/properties/hint/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate16.errors = [{instancePath:instancePath+"/detail",schemaPath:"#/properties/detail/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
if(data.retry_counter !== undefined){
let data3 = data.retry_counter;
const _errs7 = errors;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
validate16.errors = [{instancePath:instancePath+"/retry_counter",schemaPath:"#/properties/retry_counter/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
const _errs8 = errors;
if(errors === _errs7){
if(typeof data3 == "number"){
if(data3 < 0 || isNaN(data3)){
validate16.errors = [{instancePath:instancePath+"/retry_counter",schemaPath:"#/properties/retry_counter/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
else {
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

const check7 = validate17;
const schema9 = {"type":"object","description":"Name, version and settings of the backend.","x-upstream":{"documented":false,"reason":"Described by newer merchant pages and by what clients read."},"required":["version","name","currency","currencies","exchanges","have_self_provisioning","have_donau"],"properties":{"version":{"$ref":"LibtoolVersion.schema.json","description":"Protocols that the backend speaks. The reference server says `21:0:2`, v19 to v21 (decision R24)."},"name":{"type":"string","const":"taler-merchant","description":"Name of the protocol."},"implementation":{"type":"string","x-since":"v8","description":"Which program answers, as a URN."},"currency":{"type":"string","description":"Default currency of amounts."},"currencies":{"type":"object","description":"All currencies that the backend accepts, by code.","additionalProperties":{"$ref":"CurrencySpecification.schema.json"}},"exchanges":{"type":"array","description":"Exchanges that the backend trusts.","items":{"$ref":"ExchangeConfigInfo.schema.json"}},"have_self_provisioning":{"type":"boolean","description":"Whether anyone may set up an instance."},"have_donau":{"type":"boolean","description":"Whether donation receipts are available."},"mandatory_tan_channels":{"type":"array","x-since":"v21","description":"Channels of two-factor authentication that every instance has to set up.","items":{"type":"string","enum":["sms","email"]}},"default_persona":{"type":"string","x-since":"v23","description":"Kind of user that a front end should expect."},"report_generators":{"type":"array","x-since":"v25","description":"Names of the reports that the backend can make.","items":{"type":"string"}}}};
const pattern0 = new RegExp("^\\d+:\\d+:\\d+$", "u");

function validate18(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
if(errors === 0){
if(typeof data === "string"){
if(!pattern0.test(data)){
validate18.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^\\d+:\\d+:\\d+$"},message:"must match pattern \""+"^\\d+:\\d+:\\d+$"+"\""}];
return false;
}
else {
}
}
else {
validate18.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(errors === 0){
}
}
validate18.errors = vErrors;
return errors === 0;
}


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.name === undefined) && (missing0 = "name")) || ((data.num_fractional_input_digits === undefined) && (missing0 = "num_fractional_input_digits"))) || ((data.num_fractional_normal_digits === undefined) && (missing0 = "num_fractional_normal_digits"))) || ((data.num_fractional_trailing_zero_digits === undefined) && (missing0 = "num_fractional_trailing_zero_digits"))) || ((data.alt_unit_names === undefined) && (missing0 = "alt_unit_names"))){
validate20.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.name !== undefined){
let data0 = data.name;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate20.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate20.errors = [{instancePath:instancePath+"/currency",schemaPath:"#/properties/currency/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate20.errors = [{instancePath:instancePath+"/num_fractional_input_digits",schemaPath:"#/properties/num_fractional_input_digits/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
const _errs6 = errors;
if(errors === _errs5){
if(typeof data2 == "number"){
if(data2 > 8 || isNaN(data2)){
validate20.errors = [{instancePath:instancePath+"/num_fractional_input_digits",schemaPath:"#/properties/num_fractional_input_digits/maximum",keyword:"maximum",params:{comparison: "<=", limit: 8},message:"must be <= 8"}];
return false;
}
else {
if(data2 < 0 || isNaN(data2)){
validate20.errors = [{instancePath:instancePath+"/num_fractional_input_digits",schemaPath:"#/properties/num_fractional_input_digits/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
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
validate20.errors = [{instancePath:instancePath+"/num_fractional_normal_digits",schemaPath:"#/properties/num_fractional_normal_digits/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
const _errs8 = errors;
if(errors === _errs7){
if(typeof data3 == "number"){
if(data3 > 8 || isNaN(data3)){
validate20.errors = [{instancePath:instancePath+"/num_fractional_normal_digits",schemaPath:"#/properties/num_fractional_normal_digits/maximum",keyword:"maximum",params:{comparison: "<=", limit: 8},message:"must be <= 8"}];
return false;
}
else {
if(data3 < 0 || isNaN(data3)){
validate20.errors = [{instancePath:instancePath+"/num_fractional_normal_digits",schemaPath:"#/properties/num_fractional_normal_digits/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
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
validate20.errors = [{instancePath:instancePath+"/num_fractional_trailing_zero_digits",schemaPath:"#/properties/num_fractional_trailing_zero_digits/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
const _errs10 = errors;
if(errors === _errs9){
if(typeof data4 == "number"){
if(data4 > 8 || isNaN(data4)){
validate20.errors = [{instancePath:instancePath+"/num_fractional_trailing_zero_digits",schemaPath:"#/properties/num_fractional_trailing_zero_digits/maximum",keyword:"maximum",params:{comparison: "<=", limit: 8},message:"must be <= 8"}];
return false;
}
else {
if(data4 < 0 || isNaN(data4)){
validate20.errors = [{instancePath:instancePath+"/num_fractional_trailing_zero_digits",schemaPath:"#/properties/num_fractional_trailing_zero_digits/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
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
validate20.errors = [{instancePath:instancePath+"/alt_unit_names",schemaPath:"#/properties/alt_unit_names/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs13 = errors;
for(const key0 in data5){
if(!(key0 === "0")){
let data6 = data5[key0];
const _errs14 = errors;
if(typeof data6 !== "string"){
validate20.errors = [{instancePath:instancePath+"/alt_unit_names/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/alt_unit_names/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate20.errors = [{instancePath:instancePath+"/alt_unit_names/0",schemaPath:"#/properties/alt_unit_names/properties/0/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate20.errors = [{instancePath:instancePath+"/alt_unit_names",schemaPath:"#/properties/alt_unit_names/type",keyword:"type",params:{type: "object"},message:"must be object"}];
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
validate20.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
if(errors === 0){
}
}
validate20.errors = vErrors;
return errors === 0;
}


function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.base_url === undefined) && (missing0 = "base_url")) || ((data.currency === undefined) && (missing0 = "currency"))) || ((data.master_pub === undefined) && (missing0 = "master_pub"))){
validate22.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.base_url !== undefined){
let data0 = data.base_url;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate22.errors = [{instancePath:instancePath+"/base_url",schemaPath:"#/properties/base_url/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate22.errors = [{instancePath:instancePath+"/currency",schemaPath:"#/properties/currency/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
if(data.master_pub !== undefined){
let data2 = data.master_pub;
const _errs5 = errors;
if(typeof data2 !== "string"){
validate22.errors = [{instancePath:instancePath+"/master_pub",schemaPath:"#/properties/master_pub/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate22.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
if(errors === 0){
}
}
validate22.errors = vErrors;
return errors === 0;
}


function validate17(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.version === undefined) && (missing0 = "version")) || ((data.name === undefined) && (missing0 = "name"))) || ((data.currency === undefined) && (missing0 = "currency"))) || ((data.currencies === undefined) && (missing0 = "currencies"))) || ((data.exchanges === undefined) && (missing0 = "exchanges"))) || ((data.have_self_provisioning === undefined) && (missing0 = "have_self_provisioning"))) || ((data.have_donau === undefined) && (missing0 = "have_donau"))){
validate17.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.version !== undefined){
let data0 = data.version;
const _errs1 = errors;
if(!(validate18(data0, {instancePath:instancePath+"/version",parentData:data,parentDataProperty:"version",rootData}))){
vErrors = vErrors === null ? validate18.errors : vErrors.concat(validate18.errors);
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
validate17.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
const _errs3 = errors;
if("taler-merchant" !== data1){
validate17.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/const",keyword:"const",params:{allowedValue: "taler-merchant"},message:"must be equal to constant"}];
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
if(data.implementation !== undefined){
let data2 = data.implementation;
const _errs4 = errors;
if(typeof data2 !== "string"){
validate17.errors = [{instancePath:instancePath+"/implementation",schemaPath:"#/properties/implementation/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
if(data.currency !== undefined){
let data3 = data.currency;
const _errs6 = errors;
if(typeof data3 !== "string"){
validate17.errors = [{instancePath:instancePath+"/currency",schemaPath:"#/properties/currency/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
if(data.currencies !== undefined){
let data4 = data.currencies;
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs8){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
const _errs10 = errors;
for(const key0 in data4){
let data5 = data4[key0];
const _errs11 = errors;
if(!(validate20(data5, {instancePath:instancePath+"/currencies/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data4,parentDataProperty:key0,rootData}))){
vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors);
errors = vErrors.length;
}
else {
}
var valid1 = _errs11 === errors;
if(!valid1){
break;
}
}
if(_errs10 === errors){
}
}
else {
validate17.errors = [{instancePath:instancePath+"/currencies",schemaPath:"#/properties/currencies/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
if(errors === _errs8){
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.exchanges !== undefined){
let data6 = data.exchanges;
const _errs12 = errors;
const _errs13 = errors;
if(errors === _errs12){
if(Array.isArray(data6)){
var valid2 = true;
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
const _errs14 = errors;
if(!(validate22(data7, {instancePath:instancePath+"/exchanges/" + i0,parentData:data6,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
else {
}
var valid2 = _errs14 === errors;
if(!valid2){
break;
}
}
if(valid2){
}
}
else {
validate17.errors = [{instancePath:instancePath+"/exchanges",schemaPath:"#/properties/exchanges/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
if(errors === _errs12){
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.have_self_provisioning !== undefined){
let data8 = data.have_self_provisioning;
const _errs15 = errors;
if(typeof data8 !== "boolean"){
validate17.errors = [{instancePath:instancePath+"/have_self_provisioning",schemaPath:"#/properties/have_self_provisioning/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
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
if(data.have_donau !== undefined){
let data9 = data.have_donau;
const _errs17 = errors;
if(typeof data9 !== "boolean"){
validate17.errors = [{instancePath:instancePath+"/have_donau",schemaPath:"#/properties/have_donau/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
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
if(data.mandatory_tan_channels !== undefined){
let data10 = data.mandatory_tan_channels;
const _errs19 = errors;
const _errs20 = errors;
if(errors === _errs19){
if(Array.isArray(data10)){
var valid3 = true;
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
let data11 = data10[i1];
const _errs21 = errors;
if(typeof data11 !== "string"){
validate17.errors = [{instancePath:instancePath+"/mandatory_tan_channels/" + i1,schemaPath:"#/properties/mandatory_tan_channels/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
const _errs22 = errors;
const vSchema0 = schema9.properties.mandatory_tan_channels.items.enum;
if(!((data11 === "sms") || (data11 === "email"))){
validate17.errors = [{instancePath:instancePath+"/mandatory_tan_channels/" + i1,schemaPath:"#/properties/mandatory_tan_channels/items/enum",keyword:"enum",params:{allowedValues: schema9.properties.mandatory_tan_channels.items.enum},message:"must be equal to one of the allowed values"}];
return false;
}
else {
}
if(errors === _errs21){
}
var valid3 = _errs21 === errors;
if(!valid3){
break;
}
}
if(valid3){
}
}
else {
validate17.errors = [{instancePath:instancePath+"/mandatory_tan_channels",schemaPath:"#/properties/mandatory_tan_channels/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
if(errors === _errs19){
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.default_persona !== undefined){
let data12 = data.default_persona;
const _errs23 = errors;
if(typeof data12 !== "string"){
validate17.errors = [{instancePath:instancePath+"/default_persona",schemaPath:"#/properties/default_persona/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
const _errs24 = errors;
if(errors === _errs23){
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.report_generators !== undefined){
let data13 = data.report_generators;
const _errs25 = errors;
const _errs26 = errors;
if(errors === _errs25){
if(Array.isArray(data13)){
var valid4 = true;
const len2 = data13.length;
for(let i2=0; i2<len2; i2++){
let data14 = data13[i2];
const _errs27 = errors;
if(typeof data14 !== "string"){
validate17.errors = [{instancePath:instancePath+"/report_generators/" + i2,schemaPath:"#/properties/report_generators/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
const _errs28 = errors;
if(errors === _errs27){
}
var valid4 = _errs27 === errors;
if(!valid4){
break;
}
}
if(valid4){
}
}
else {
validate17.errors = [{instancePath:instancePath+"/report_generators",schemaPath:"#/properties/report_generators/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
if(errors === _errs25){
}
}
var valid0 = _errs25 === errors;
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
else {
validate17.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
if(errors === 0){
}
}
validate17.errors = vErrors;
return errors === 0;
}

const check8 = validate22;

const check9 = validate1;

const check10 = validate6;

const check11 = validate24;
const schema13 = {"type":"object","description":"One way to confirm the second factor.","x-upstream":{"documented":false,"reason":"Newer pages of both APIs describe it; the documents that this contract is checked against at most name it."},"required":["challenge_id","tan_channel","tan_info"],"properties":{"challenge_id":{"type":"string","description":"Opaque id of the challenge, for the challenge calls and `Taler-Challenge-Ids`."},"tan_channel":{"description":"Channel by which the code (TAN) is sent.","type":"string","enum":["sms","email"],"x-values":{"sms":{"description":"A text message."},"email":{"description":"An e-mail."}}},"tan_info":{"type":"string","description":"Address that the code is sent to, masked, such as `***1234`."}}};

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.challenge_id === undefined) && (missing0 = "challenge_id")) || ((data.tan_channel === undefined) && (missing0 = "tan_channel"))) || ((data.tan_info === undefined) && (missing0 = "tan_info"))){
validate24.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.challenge_id !== undefined){
let data0 = data.challenge_id;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate24.errors = [{instancePath:instancePath+"/challenge_id",schemaPath:"#/properties/challenge_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate24.errors = [{instancePath:instancePath+"/tan_channel",schemaPath:"#/properties/tan_channel/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
const _errs4 = errors;
const vSchema0 = schema13.properties.tan_channel.enum;
if(!((data1 === "sms") || (data1 === "email"))){
validate24.errors = [{instancePath:instancePath+"/tan_channel",schemaPath:"#/properties/tan_channel/enum",keyword:"enum",params:{allowedValues: schema13.properties.tan_channel.enum},message:"must be equal to one of the allowed values"}];
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
validate24.errors = [{instancePath:instancePath+"/tan_info",schemaPath:"#/properties/tan_info/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate24.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
if(errors === 0){
}
}
validate24.errors = vErrors;
return errors === 0;
}

const check12 = validate25;

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.challenges === undefined) && (missing0 = "challenges")) || ((data.combi_and === undefined) && (missing0 = "combi_and"))){
validate25.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
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
validate25.errors = [{instancePath:instancePath+"/challenges",schemaPath:"#/properties/challenges/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
const _errs3 = errors;
if(!(validate24(data1, {instancePath:instancePath+"/challenges/" + i0,parentData:data0,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
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
validate25.errors = [{instancePath:instancePath+"/challenges",schemaPath:"#/properties/challenges/type",keyword:"type",params:{type: "array"},message:"must be array"}];
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
validate25.errors = [{instancePath:instancePath+"/combi_and",schemaPath:"#/properties/combi_and/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
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
validate25.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
if(errors === 0){
}
}
validate25.errors = vErrors;
return errors === 0;
}

const check13 = validate27;

function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.code === undefined) && (missing0 = "code")){
validate27.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.code !== undefined){
let data0 = data.code;
const _errs1 = errors;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
validate27.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
const _errs2 = errors;
if(errors === _errs1){
if(typeof data0 == "number"){
if(data0 < 0 || isNaN(data0)){
validate27.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
else {
if(!(formats0.validate(data0))){
validate27.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/format",keyword:"format",params:{format: "int64"},message:"must match format \""+"int64"+"\""}];
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
validate27.errors = [{instancePath:instancePath+"/hint",schemaPath:"#/properties/hint/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate27.errors = [{instancePath:instancePath+"/detail",schemaPath:"#/properties/detail/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate27.errors = [{instancePath:instancePath+"/parameter",schemaPath:"#/properties/parameter/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate27.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate27.errors = [{instancePath:instancePath+"/offset",schemaPath:"#/properties/offset/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate27.errors = [{instancePath:instancePath+"/index",schemaPath:"#/properties/index/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate27.errors = [{instancePath:instancePath+"/object",schemaPath:"#/properties/object/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate27.errors = [{instancePath:instancePath+"/currency",schemaPath:"#/properties/currency/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate27.errors = [{instancePath:instancePath+"/type_expected",schemaPath:"#/properties/type_expected/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate27.errors = [{instancePath:instancePath+"/type_actual",schemaPath:"#/properties/type_actual/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate27.errors = [{instancePath:instancePath+"/extra",schemaPath:"#/properties/extra/type",keyword:"type",params:{type: "object"},message:"must be object"}];
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
validate27.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
if(errors === 0){
}
}
validate27.errors = vErrors;
return errors === 0;
}

const check14 = validate28;

function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.solve_expiration === undefined) && (missing0 = "solve_expiration")) || ((data.earliest_retransmission === undefined) && (missing0 = "earliest_retransmission"))){
validate28.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
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
validate28.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
if(errors === 0){
}
}
validate28.errors = vErrors;
return errors === 0;
}

const check15 = validate31;

function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.tan === undefined) && (missing0 = "tan")){
validate31.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.tan !== undefined){
let data0 = data.tan;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate31.errors = [{instancePath:instancePath+"/tan",schemaPath:"#/properties/tan/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate31.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
if(errors === 0){
}
}
validate31.errors = vErrors;
return errors === 0;
}

const check16 = validate18;

const check17 = validate20;

const check18 = validate32;

function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data !== "string"){
validate34.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
const _errs0 = errors;
if(errors === 0){
}
validate34.errors = vErrors;
return errors === 0;
}


function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.path === undefined) && (missing0 = "path")){
validate32.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
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
if((data0.challenge_id === undefined) && (missing1 = "challenge_id")){
validate32.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data0.challenge_id !== undefined){
let data1 = data0.challenge_id;
const _errs3 = errors;
if(!(validate34(data1, {instancePath:instancePath+"/path/challenge_id",parentData:data0,parentDataProperty:"challenge_id",rootData}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
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
validate32.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "object"},message:"must be object"}];
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
validate32.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
if(errors === 0){
}
}
validate32.errors = vErrors;
return errors === 0;
}

const check19 = validate36;

function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data !== "string"){
validate37.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
const _errs0 = errors;
if(errors === 0){
}
validate37.errors = vErrors;
return errors === 0;
}


function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.header === undefined) && (missing0 = "header")){
validate36.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.header !== undefined){
let data0 = data.header;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs1){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["taler-challenge-ids"] !== undefined){
let data1 = data0["taler-challenge-ids"];
const _errs3 = errors;
if(!(validate37(data1, {instancePath:instancePath+"/header/taler-challenge-ids",parentData:data0,parentDataProperty:"taler-challenge-ids",rootData}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
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
else {
validate36.errors = [{instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"}];
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
validate36.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
if(errors === 0){
}
}
validate36.errors = vErrors;
return errors === 0;
}

const check20 = validate39;

function validate40(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!((typeof data == "number") && (!(data % 1) && !isNaN(data)))){
validate40.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
const _errs0 = errors;
if(errors === 0){
if(typeof data == "number"){
if(!(formats0.validate(data))){
validate40.errors = [{instancePath,schemaPath:"#/format",keyword:"format",params:{format: "int64"},message:"must match format \""+"int64"+"\""}];
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
validate40.errors = vErrors;
return errors === 0;
}


function validate42(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!((typeof data == "number") && (!(data % 1) && !isNaN(data)))){
validate42.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
const _errs0 = errors;
if(errors === 0){
if(typeof data == "number"){
if(data < 0 || isNaN(data)){
validate42.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
else {
if(!(formats0.validate(data))){
validate42.errors = [{instancePath,schemaPath:"#/format",keyword:"format",params:{format: "int64"},message:"must match format \""+"int64"+"\""}];
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
validate42.errors = vErrors;
return errors === 0;
}


function validate39(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.query === undefined) && (missing0 = "query")){
validate39.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.query !== undefined){
let data0 = data.query;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs1){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.limit !== undefined){
let data1 = data0.limit;
const _errs3 = errors;
if(!(validate40(data1, {instancePath:instancePath+"/query/limit",parentData:data0,parentDataProperty:"limit",rootData}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
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
if(data0.offset !== undefined){
let data2 = data0.offset;
const _errs4 = errors;
if(!(validate42(data2, {instancePath:instancePath+"/query/offset",parentData:data0,parentDataProperty:"offset",rootData}))){
vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
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
else {
validate39.errors = [{instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"}];
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
validate39.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
if(errors === 0){
}
}
validate39.errors = vErrors;
return errors === 0;
}

const check21 = validate44;

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
if(data > 9007199254740991 || isNaN(data)){
validate45.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data < 0 || isNaN(data)){
validate45.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
else {
if(!(formats0.validate(data))){
validate45.errors = [{instancePath,schemaPath:"#/format",keyword:"format",params:{format: "int64"},message:"must match format \""+"int64"+"\""}];
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
validate45.errors = vErrors;
return errors === 0;
}


function validate44(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.path === undefined) && (missing0 = "path")){
validate44.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
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
if((data0.serial === undefined) && (missing1 = "serial")){
validate44.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data0.serial !== undefined){
let data1 = data0.serial;
const _errs3 = errors;
if(!(validate45(data1, {instancePath:instancePath+"/path/serial",parentData:data0,parentDataProperty:"serial",rootData}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
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
validate44.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "object"},message:"must be object"}];
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
validate44.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
if(errors === 0){
}
}
validate44.errors = vErrors;
return errors === 0;
}

export const isLoginTokenRequest: Validator<components["schemas"]["LoginTokenRequest"]> = check0;
export const isLoginTokenSuccessResponse: Validator<components["schemas"]["LoginTokenSuccessResponse"]> = check1;
export const isTokenInfos: Validator<components["schemas"]["TokenInfos"]> = check2;
export const isTokenInfo: Validator<components["schemas"]["TokenInfo"]> = check3;
export const isTokenScope: Validator<components["schemas"]["TokenScope"]> = check4;
export const isChallengeRequest: Validator<components["schemas"]["ChallengeRequest"]> = check5;
export const isMerchantChallengeFailedResponse: Validator<components["schemas"]["MerchantChallengeFailedResponse"]> = check6;
export const isMerchantVersionResponse: Validator<components["schemas"]["MerchantVersionResponse"]> = check7;
export const isExchangeConfigInfo: Validator<components["schemas"]["ExchangeConfigInfo"]> = check8;
export const isRelativeTime: Validator<components["schemas"]["RelativeTime"]> = check9;
export const isTalerTimestamp: Validator<components["schemas"]["TalerTimestamp"]> = check10;
export const isChallenge: Validator<components["schemas"]["Challenge"]> = check11;
export const isChallengeResponse: Validator<components["schemas"]["ChallengeResponse"]> = check12;
export const isErrorDetail: Validator<components["schemas"]["ErrorDetail"]> = check13;
export const isChallengeRequestResponse: Validator<components["schemas"]["ChallengeRequestResponse"]> = check14;
export const isChallengeSolve: Validator<components["schemas"]["ChallengeSolve"]> = check15;
export const isLibtoolVersion: Validator<components["schemas"]["LibtoolVersion"]> = check16;
export const isCurrencySpecification: Validator<components["schemas"]["CurrencySpecification"]> = check17;

/** The validators of each operation. */
export const validators: Readonly<Record<keyof Operations, OperationValidators>> = {
  confirmChallenge: { parameters: check18, requestBody: { "application/json": check15 }, responses: { "400": { "application/json": check13 }, "404": { "application/json": check13 }, "409": { "application/json": check6 }, "413": { "application/json": check13 }, "415": { "application/json": check13 }, "429": { "application/json": check13 }, "500": { "application/json": check13 } } },
  createToken: { parameters: check19, requestBody: { "application/json": check0 }, responses: { "200": { "application/json": check1 }, "202": { "application/json": check12 }, "400": { "application/json": check13 }, "401": { "application/json": check13 }, "403": { "application/json": check13 }, "404": { "application/json": check13 }, "413": { "application/json": check13 }, "415": { "application/json": check13 }, "429": { "application/json": check13 }, "500": { "application/json": check13 } } },
  getConfig: { responses: { "200": { "application/json": check7 }, "404": { "application/json": check13 }, "500": { "application/json": check13 } } },
  listTokens: { parameters: check20, responses: { "200": { "application/json": check2 }, "400": { "application/json": check13 }, "401": { "application/json": check13 }, "403": { "application/json": check13 }, "404": { "application/json": check13 }, "500": { "application/json": check13 } } },
  revokeCurrentToken: { responses: { "400": { "application/json": check13 }, "401": { "application/json": check13 }, "404": { "application/json": check13 }, "500": { "application/json": check13 } } },
  revokeToken: { parameters: check21, responses: { "400": { "application/json": check13 }, "401": { "application/json": check13 }, "403": { "application/json": check13 }, "404": { "application/json": check13 }, "500": { "application/json": check13 } } },
  sendChallenge: { parameters: check18, requestBody: { "application/json": check5 }, responses: { "200": { "application/json": check14 }, "400": { "application/json": check13 }, "404": { "application/json": check13 }, "410": { "application/json": check13 }, "413": { "application/json": check13 }, "415": { "application/json": check13 }, "429": { "application/json": check13 }, "500": { "application/json": check13 }, "501": { "application/json": check13 }, "502": { "application/json": check13 } } },
};
