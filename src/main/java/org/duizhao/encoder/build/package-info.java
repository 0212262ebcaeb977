/** Turns the published checkpoint of multilingual BERT, once, into the small ONNX model that {@code encoder} runs. */
package org.duizhao.encoder.build;
