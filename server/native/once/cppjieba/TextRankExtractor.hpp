// Stands in for cppjieba's header of this name when the add-on is compiled: keywords by rank are not asked for, and the original
// builds the whole dictionary a second time for them, 120 MB of it. Its place in the include path comes first.
#pragma once
#include <string>
#include <utility>
#include <vector>
#include "cppjieba/Jieba.hpp"

namespace cppjieba {

class TextRankExtractor {
 public:
  TextRankExtractor(const std::string&, const std::string&, const std::string&, const std::string& = "") {}

  template <typename Words>
  void Extract(const std::string&, Words& words, std::size_t) const {
    words.clear();
  }
};

}  // namespace cppjieba
